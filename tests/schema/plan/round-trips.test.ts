import { describe, expect, test } from 'vitest';
import { askBothWays } from '../../support/both-ways.ts';
import { query } from '../../support/query.ts';
import { watchTraffic } from '../../support/traffic.ts';

const person = 'slug name kind';

/** Operations that ask for much at once, or find nothing, each with the trips it takes. */
const operations: Record<string, { trips: number; operation: string }> = {
  'the same list under two names': {
    trips: 1,
    operation: `{ actors(first: 3) { nodes {
      a: events(first: 1) { edges { node { participants { actor { ${person} } } } } }
      b: events(first: 2, filter: { types: [CONSULT] }) { totalCount edges { node { summary place { name } } } } } } }`,
  },
  'ranked lists within ranked lists, under several names': {
    trips: 1,
    operation: `{ articles(first: 3) { nodes {
      near: related(first: 2) { nodes { slug related(first: 2) { totalCount edges { score node { headline } } } } }
      why: related(first: 3) { edges { cursor sharedActors { ${person} } sharedEvents { slug participants { role actor { name } } } } pageInfo { hasNextPage } } } } }`,
  },
  'a search over everything, with all that hangs on what is found': {
    trips: 1,
    operation: `{ search(query: "drones border", first: 5) { totalCount didYouMean edges { score highlights { field text } node { __typename
      ... on Article { headline actors(first: 2) { nodes { ${person} } } related(first: 1) { nodes { slug } } }
      ... on Actor { ${person} quotations(first: 1) { nodes { text } } }
      ... on Event { summary evidence { quote claim { participants { role actor { ${person} offices { title } } } } } } } } } }`,
  },
  'two searches with the same words': {
    trips: 1,
    operation: `{ a: search(query: "border", types: [ARTICLE], first: 2) { nodes { ... on Article { slug } } }
      b: search(query: "border", types: [EVENT, ACTOR], first: 3) { nodes { ... on Event { slug } ... on Actor { slug } } } }`,
  },
  'names that several actors bear': {
    trips: 1,
    operation: '{ search(query: "Massoud", types: [ACTOR]) { totalCount nodes { ... on Actor { slug } } } }',
  },
  'a list filtered by how such names begin': {
    trips: 1,
    operation: '{ actors(filter: { namePrefix: "ahmad" }) { totalCount nodes { name } } }',
  },
  'sums over events, with all that hangs on whom and what they show': {
    trips: 1,
    operation: `{ timeline(filter: { actors: { anyOf: ["tajikistan"] } }, interval: YEAR) { undated buckets { edtf count
        one: events(first: 1) { summary participants { actor { ${person} } } } events { slug articles(first: 1) { totalCount nodes { headline } } } } }
      network(filter: { when: { edtf: "2022" } }, first: 5) { nodes { weight mentionCount actor { ${person} counterparts(first: 1) { nodes { name } } } }
        edges { conflict source { name } target { name events(first: 1) { nodes { summary } } } } }
      dyad(one: { slugs: ["tajikistan"] }, other: { countries: ["AFG", "IRN"] }) { score undated
        events(first: 2) { totalCount pageInfo { endCursor } edges { score cursor node { summary evidence { quote } } } } all: events { nodes { slug place { name } } } } }`,
  },
  'facets of everything': {
    trips: 1,
    operation: `{ facets { years { value count } actors { label } } articleFacets(first: 3) { topics { label } }
      actorFacets(filter: { countries: ["TJK"] }) { kinds { value count } } }`,
  },
  'whom actors act with and are named with, and whom those do': {
    trips: 1,
    operation: `{ actors(first: 2, orderBy: [{ field: EVENT_COUNT }]) { nodes { name
      counterparts(first: 2) { totalCount edges { eventCount latest { edtf } node { ${person} coMentions(first: 1) { nodes { name } } } } pageInfo { hasNextPage } }
      few: counterparts(first: 1, filter: { types: [CONSULT] }) { totalCount nodes { name } } coMentions(first: 1) { edges { articleCount cursor } } } } }`,
  },
  'near duplicates and independent sources': {
    trips: 1,
    operation: `{ articles(first: 3, filter: { reprint: false }) { totalCount nodes { duplicates(first: 2) { totalCount edges { similarity cursor node { slug duplicates { nodes { slug } } } } pageInfo { endCursor } } } }
      events(first: 2, orderBy: [{ field: INDEPENDENT_SOURCE_COUNT }]) { edges { cursor node { independentSourceCount reportCount } } } }`,
  },
  'sums of nothing, which say why': {
    trips: 2,
    operation: `{ timeline(filter: { types: [CONSULT], when: { edtf: "1850" } }) { undated } network(filter: { when: { edtf: "1850" } }) { nodes { weight } }
      facets(filter: { minReportCount: 999 }) { years { value } } dyad(one: { slugs: ["iran"] }, other: { slugs: ["iran"] }) { eventCount }
      actor(slug: "iran") { counterparts(filter: { when: { edtf: "1850" } }) { totalCount } coMentions(filter: { published: { edtf: "1850" } }) { nodes { name } } } }`,
  },
  'a network without edges, and gaps that are too many': {
    trips: 1,
    operation: `{ network(minEventCount: 999) { nodes { weight } edges { eventCount } }
      timeline(interval: DAY, gaps: FILL) { undated buckets { start } } }`,
  },
  'a search that finds nothing': {
    trips: 2,
    operation: '{ search(query: "xyzzy dronne") { totalCount nodes { __typename } } }',
  },
  'a search of which the filter leaves nothing': {
    trips: 2,
    operation: `{ search(query: "border", types: [ARTICLE], filter: { articles: { minWordCount: 99999, text: "xyzzy" } }) { nodes { __typename } } }`,
  },
  'lists that a filter leaves empty, and a slug that nothing has': {
    trips: 2,
    operation: `{ actor(slug: "masoud") { name } one: articles(filter: { minWordCount: 99999 }) { totalCount }
      other: events(filter: { text: "xyzzy" }) { edges { cursor } } }`,
  },
  'lists below rows that a filter leaves empty': {
    trips: 2,
    operation: `{ articles(first: 3) { nodes {
      actors(filter: { names: ["Xyzzy Plugh"] }) { totalCount nodes { name } }
      events(filter: { minReportCount: 999 }) { totalCount } } } }`,
  },
};

test('a filter that names the unknown is refused, with what may have been meant, in at most two trips', async () => {
  const { roundTrips } = await watchTraffic(async () => {
    const { errors } = await query('{ events(filter: { sources: { anyOf: ["irann"] } }) { totalCount } }');
    expect(errors?.[0]?.message).toContain('Did you mean "iran"');
  });
  expect(roundTrips).toBe(2);
});

describe('whatever is asked takes at most two round trips, and its plan answers as ordinary execution does', () => {
  test.each(Object.entries(operations))('%s', async (_name, { trips, operation }) => {
    const { planned, ordinary, outcome } = await askBothWays(operation);
    expect(outcome, ordinary.body).toBe('complete');
    expect(planned).toEqual(ordinary);
    const { roundTrips } = await watchTraffic(() => query(operation));
    expect(roundTrips).toBe(trips);
  });
});
