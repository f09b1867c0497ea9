import { describe, expect, test } from 'vitest';
import { ask } from '../support/query.ts';
import { explainStatement, isFullScan, watchTraffic } from '../support/traffic.ts';

/** What clients ask, in all the ways the schema has; `$first` is the size of the page. */
const operations: Record<string, string> = {
  'a page of articles with its total':
    'articles(first: $first) { totalCount edges { node { headline publication { name } } } }',
  'articles in depth':
    'articles(first: $first) { edges { node { actors(first: 3) { totalCount edges { node { name events(first: 2) { totalCount edges { node { summary } } } } } } } } }',
  'articles by what they report':
    'articles(first: $first, filter: { events: { types: [CONSULT], countries: ["TJK"] } }) { totalCount edges { node { headline } } }',
  'articles that quote somebody':
    'articles(first: $first, filter: { quotes: { kinds: [PERSON] } }) { edges { node { headline } } }',
  'a page of actors':
    'actors(first: $first) { totalCount edges { node { name aliases offices { title } } } }',
  'actors by office':
    'actors(first: $first, filter: { office: { countries: ["TJK"], at: { edtf: "2022" } } }) { edges { node { name } } }',
  'actors by name': 'actors(first: $first, filter: { namePrefix: "a" }) { edges { node { name } } }',
  'actors by activity':
    'actors(first: $first, filter: { active: { edtf: "2021" } }) { totalCount edges { node { name } } }',
  'lists below actors, narrowed':
    'actors(first: $first) { edges { node { events(first: 2, filter: { types: [ASSAULT] }) { totalCount edges { node { summary } } } articles(first: 2, filter: { published: { edtf: "2022" } }) { totalCount edges { node { headline } } } } } }',
  'a page of events':
    'events(first: $first) { totalCount edges { node { summary place { name } participants { role actor { name } } } } }',
  'events by dyad':
    'events(first: $first, filter: { dyads: [{ source: { countries: ["TJK"] }, target: { countries: ["AFG"] } }] }) { totalCount edges { node { summary } } }',
  'events by two participants':
    'events(first: $first, filter: { participants: [{ actor: { kinds: [PERSON] } }, { actor: { kinds: [COUNTRY] } }] }) { edges { node { summary } } }',
  'events by date and order':
    'events(first: $first, filter: { when: { edtf: "2021", relation: OVERLAPS } }, orderBy: [{ field: REPORT_COUNT }, { field: WHEN }]) { edges { node { summary } } }',
  'events and how far they are borne out':
    'events(first: $first) { edges { node { corroboration { articles stated } articles(first: 2) { edges { node { headline } } } } } }',
  'counterparts of actors':
    'actors(first: $first) { edges { node { counterparts(first: 3) { totalCount edges { eventCount node { name } } } } } }',
  'co-mentions of actors':
    'actors(first: $first) { edges { node { coMentions(first: 3) { edges { articleCount node { name } } } } } }',
  'related articles':
    'articles(first: $first) { edges { node { related(first: 2) { edges { score node { headline } sharedActors { name } } } } } }',
  timeline:
    'timeline(interval: YEAR) { buckets { edtf count events(first: $first) { summary } } spanning undated }',
  network:
    'network(first: $first) { nodes { weight actor { name } } edges { eventCount source { name } target { name } } }',
  facets:
    'facets(first: $first) { eventTypes { value count } actors { value count } countries { value count } sections { value count } years { value count } }',
  dyad: 'dyad(one: { countries: ["TJK"] }, other: { countries: ["AFG"] }) { score eventCount events(first: $first) { totalCount edges { score node { summary } } } }',
  search:
    'search(query: "border", types: [ARTICLE], first: $first) { totalCount edges { score node { ... on Article { headline } } } }',
};

test('there are at least twenty operations', () => {
  expect(Object.keys(operations).length).toBeGreaterThanOrEqual(20);
});

describe('each operation takes as many statements for a large page as for a small, in at most two trips', () => {
  test.each(Object.entries(operations))('%s', async (_name, selection) => {
    const document = `query ($first: Int!) { ${selection} }`;
    const small = await watchTraffic(() => ask(document, { first: 4 }));
    const large = await watchTraffic(() => ask(document, { first: 40 }));
    expect(large.statements.length).toBe(small.statements.length);
    expect(Math.max(small.roundTrips, large.roundTrips)).toBeLessThanOrEqual(2);
  });
});

describe('no statement reads a table from end to end', () => {
  test.each(Object.entries(operations))('%s', async (_name, selection) => {
    const { sent } = await watchTraffic(() => ask(`query ($first: Int!) { ${selection} }`, { first: 4 }));
    for (const statement of sent) expect((await explainStatement(statement)).filter(isFullScan)).toEqual([]);
  });
});
