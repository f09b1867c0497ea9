import { describe, expect, test } from 'vitest';
import { ask } from '../support/query.ts';
import { watchTraffic } from '../support/traffic.ts';

/** Every list of the schema, each with all that hangs on its items. `$first` is the size of the page. */
const lists: Record<string, string> = {
  articles: `articles(first: $first) {
    totalCount
    edges { node { headline publication { name } authors { name } topics { label } mentions { actor { name } }
      quotations { speaker { name } } } }
  }`,
  'actors of articles': `articles(first: $first) {
    edges { node { actors(first: $first) { totalCount edges { salience mentions { start actor { name } } node { name aliases } } } } }
  }`,
  'events of articles': `articles(first: $first) {
    edges { node { events(first: $first) { totalCount edges { evidence { quote } node { summary participants { actor { name } } } } } } }
  }`,
  actors: `actors(first: $first) { totalCount edges { node { name aliases offices { title } memberships { organization { name } } } } }`,
  'articles of actors': `actors(first: $first) { edges { node { articles(first: $first) { totalCount edges { node { headline } } } } } }`,
  'events of actors': `actors(first: $first) { edges { node { events(first: $first) { totalCount edges { roles node { summary } } } } } }`,
  'quotations of actors': `actors(first: $first) { edges { node { quotations(first: $first) { totalCount edges { node { text article { headline } } } } } } }`,
  events: `events(first: $first) {
    totalCount
    edges { node { summary place { name } attributedTo { name } participants { role actor { name } }
      evidence { quote article { headline } } } }
  }`,
  'articles of events': `events(first: $first) { edges { node { articles(first: $first) { totalCount edges { evidence { quote } node { headline } } } } } }`,
  'both views of articles': `articles(first: $first) {
    edges { node { mentions(view: ALL) { standing replacedBy { actor { name } } } quotations(view: ALL) { standing }
      evidence(view: ALL) { replacedBy { quote } claim { participants { actor { name } } } } } }
  }`,
  'both views of events': `events(first: $first) {
    edges { node { evidence(view: ALL) { standing claim { participants { actor { name } } } } } }
  }`,
  'revisions of articles': `articles(first: $first) { edges { node { revisions(first: $first) { totalCount edges { node { replaced } } } } } }`,
  changes: `changes(first: $first) { totalCount edges { node { version article { slug } actor { slug } event { slug } } } }`,
  'corrections of actors': `actors(first: $first) { edges { node { corrections { field article { headline } } } } }`,
  'filtered articles': `articles(first: $first, filter: { actors: { anyOf: ["tajikistan"] }, published: { edtf: "2021/2022" } }) {
    totalCount edges { node { headline } }
  }`,
  'filtered events': `events(first: $first, filter: { actors: { anyOf: ["tajikistan"] } }) { totalCount edges { node { summary } } }`,
  'company of actors': `actors(first: $first) { edges { node {
    counterparts(first: $first) { totalCount edges { node { name aliases } } } coMentions(first: $first) { totalCount edges { node { name } } } } } }`,
  'events of buckets': `timeline { buckets { events(first: $first) { summary participants { actor { name } } } } }`,
  network: `network(first: $first) { nodes { mentionCount actor { name aliases } } edges { source { name } target { name offices { title } } } }`,
  facets: `facets(first: $first) { actors { value label count } years { value } sections { value } }`,
  'history of a dyad': `dyad(one: { countries: ["TJK"] }, other: { countries: ["AFG"] }) {
    score events(first: $first) { totalCount edges { score node { summary evidence { quote } } } }
  }`,
  search: `search(query: "tajik", types: [ARTICLE], first: $first) {
    totalCount
    edges { node { ... on Article { headline } ... on Actor { name } ... on Event { summary participants { actor { name } } } } }
  }`,
};

describe('the number of SQL statements does not grow with the page', () => {
  test.each(Object.entries(lists))('%s', async (_name, selection) => {
    const document = `query ($first: Int!) { ${selection} }`;
    const small = await watchTraffic(() => ask(document, { first: 5 }));
    const large = await watchTraffic(() => ask(document, { first: 50 }));
    expect(small.statements.length).toBeGreaterThan(0);
    expect(large.statements.length).toBe(small.statements.length);
    expect(large.roundTrips).toBe(small.roundTrips);
  });
});

test('a search over everything takes one statement, and one for whom its words name', async () => {
  const document =
    '{ search(query: "tajik", first: 100) { edges { node { ... on Article { headline } ... on Actor { name } ... on Event { summary } } } } }';
  const { statements, roundTrips } = await watchTraffic(() => ask(document));
  // The dataset version travels with them.
  expect({ statements: statements.length, roundTrips }).toEqual({ statements: 3, roundTrips: 1 });
});

test('the body of an article is not read when nobody asks for it', async () => {
  const { statements } = await watchTraffic(() => ask('{ articles { edges { node { headline } } } }'));
  expect(statements.join()).not.toContain('"body"');
});
