import { expect, test } from 'vitest';
import { query } from '../support/query.ts';

/** Mistakes of the asker, each with the code and the path of the argument that has to be put right. */
const mistakes: [string, string, string, string | undefined][] = [
  ['a cursor of no list', 'articles(after: "x") { edges { cursor } }', 'INVALID_CURSOR', 'after'],
  ['a negative page', 'events(first: -1) { edges { cursor } }', 'INVALID_PAGE_SIZE', 'first'],
  ['a page too large', 'actors(last: 1000) { edges { cursor } }', 'INVALID_PAGE_SIZE', 'last'],
  ['first and last', 'actors(first: 1, last: 1) { edges { cursor } }', 'INVALID_PAGE_SIZE', 'first'],
  ['a page too large of a network', 'network(first: 101) { nodes { weight } }', 'INVALID_PAGE_SIZE', 'first'],
  ['a page too large of facets', 'facets(first: -2) { years { value } }', 'INVALID_PAGE_SIZE', 'first'],
  [
    'a page too large of buckets',
    'timeline { buckets { events(first: 101) { id } } }',
    'INVALID_PAGE_SIZE',
    'first',
  ],
  [
    'a date that is none',
    'events(filter: { or: [{ when: { edtf: "last May" } }] }) { totalCount }',
    'INVALID_DATE',
    'filter.or.0.when.edtf',
  ],
  ['an office at no date', 'actor(slug: "iran") { offices(at: "soon") { title } }', 'INVALID_DATE', 'at'],
  [
    'an unknown actor',
    'events(filter: { sources: { anyOf: ["iran", "irann"] } }) { totalCount }',
    'UNKNOWN_SLUG',
    'filter.sources.anyOf.1',
  ],
  [
    'an unknown actor within a filter of another thing',
    'articles(filter: { events: { dyads: [{ source: { slugs: ["x-y"] }, target: {} }] } }) { totalCount }',
    'UNKNOWN_SLUG',
    'filter.events.dyads.0.source.slugs.0',
  ],
  [
    'an unknown section',
    'articles(filter: { sections: ["Sports"] }) { totalCount }',
    'UNKNOWN_SLUG',
    'filter.sections.0',
  ],
  [
    'an unknown country',
    'timeline(filter: { countries: ["TJ"] }) { undated }',
    'UNKNOWN_SLUG',
    'filter.countries.0',
  ],
  [
    'an unknown mode',
    'events(filter: { modes: ["Dance"] }) { totalCount }',
    'INVALID_ARGUMENT',
    'filter.modes.0',
  ],
  ['an unknown side', 'dyad(one: { slugs: ["nobody"] }, other: {}) { score }', 'UNKNOWN_SLUG', 'one.slugs.0'],
  [
    'an unknown actor of a list below',
    'actors(first: 1) { edges { node { events(filter: { actors: { anyOf: ["nobody"] } }) { totalCount } } } }',
    'UNKNOWN_SLUG',
    'filter.actors.anyOf.0',
  ],
  ['nothing to search for', 'events(filter: { text: "!" }) { totalCount }', 'INVALID_SEARCH', 'filter.text'],
  [
    'an unknown enum value',
    'events(filter: { types: [DANCE] }) { totalCount }',
    'GRAPHQL_VALIDATION_FAILED',
    undefined,
  ],
];

test.each(mistakes)(
  '%s is told with its code and where it stands',
  async (_name, selection, code, argument) => {
    const { errors } = await query(`{ ${selection} }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code, ...(argument ? { argument } : {}) });
    expect(errors?.[0]?.message.length).toBeGreaterThan(20);
  },
);

test('a misspelt slug is told with the nearest that is known', async () => {
  const { errors } = await query('{ events(filter: { actors: { anyOf: ["tajikstan"] } }) { totalCount } }');
  expect(errors?.[0]?.message).toContain('Did you mean "tajikistan"');
});

test('filters within each other without end are refused', async () => {
  let filter: object = { background: true };
  for (let level = 0; level < 40; level++) filter = { not: filter };
  const { errors } = await query('query ($filter: EventFilter) { events(filter: $filter) { totalCount } }', {
    filter,
  });
  expect(errors?.[0]?.extensions.code).toBe('FILTER_TOO_LARGE');
});

test('a cursor of a ranked list says so when the dataset has changed', async () => {
  const cursor = btoa('DC:[3,"0000000000000000","another-version"]');
  const { errors } = await query(
    `{ actor(slug: "iran") { coMentions(after: "${cursor}") { edges { cursor } } } }`,
  );
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'CURSOR_EXPIRED', argument: 'after' });
});

test('a variable of the wrong kind is told with a code', async () => {
  const { errors } = await query('query ($first: Int) { articles(first: $first) { totalCount } }', {
    first: 'x',
  });
  expect(errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
  expect(errors?.[0]?.message).toContain('$first');
});
