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
  [
    'a number of things below nothing',
    'actors(filter: { or: [{ minEventCount: -1 }] }) { totalCount }',
    'INVALID_ARGUMENT',
    'filter.or.0.minEventCount',
  ],
  [
    'more than sure',
    'events(filter: { minConfidence: 1.5 }) { totalCount }',
    'INVALID_ARGUMENT',
    'filter.minConfidence',
  ],
  [
    'more hostile than anything is',
    'events(filter: { maxIntensity: -11 }) { totalCount }',
    'INVALID_ARGUMENT',
    'filter.maxIntensity',
  ],
  [
    'edges of fewer events than none',
    'network(minEventCount: -1) { edges { eventCount } }',
    'INVALID_ARGUMENT',
    'minEventCount',
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
    'events(filter: { or: [{ types: [CONSULT, DANCE] }] }) { totalCount }',
    'INVALID_ARGUMENT',
    'filter.or.0.types.1',
  ],
  ['an unknown interval', 'timeline(interval: DECADE) { undated }', 'INVALID_ARGUMENT', 'interval'],
  ['a page size that is no number', 'network(first: "x") { nodes { weight } }', 'INVALID_ARGUMENT', 'first'],
  [
    'an unknown condition',
    'search(query: "x", filter: { events: { nope: 1 } }) { totalCount }',
    'INVALID_ARGUMENT',
    'filter.events.nope',
  ],
  [
    'a date filter without its date',
    'facets(filter: { when: {} }) { years { value } }',
    'INVALID_ARGUMENT',
    'filter.when',
  ],
  [
    'a sort key given twice',
    'events(orderBy: [{ field: WHEN }, { field: WHEN, direction: ASC }]) { totalCount }',
    'INVALID_ARGUMENT',
    'orderBy.1.field',
  ],
  [
    'a cursor of a list in another order',
    `events(orderBy: [{ field: INTENSITY }], after: "${cursorOf('T:["S:2022-05-17","S:x"]')}") { edges { cursor } }`,
    'INVALID_CURSOR',
    'after',
  ],
  [
    'a cursor of another list in a ranked one',
    `search(query: "iran", after: "${cursorOf('T:["S:2022-05-17","S:x"]')}") { totalCount }`,
    'INVALID_CURSOR',
    'after',
  ],
  [
    'a cursor of no dyad',
    'dyad(one: {}, other: {}) { events(after: "x") { totalCount } }',
    'INVALID_CURSOR',
    'after',
  ],
  [
    'a page too large of a dyad',
    'dyad(one: {}, other: {}) { events(first: 101) { totalCount } }',
    'INVALID_PAGE_SIZE',
    'first',
  ],
  [
    'an unknown actor in the filter of a search',
    'search(query: "x", filter: { articles: { actors: { anyOf: ["nobody"] } } }) { totalCount }',
    'UNKNOWN_SLUG',
    'filter.articles.actors.anyOf.0',
  ],
  ['too many suggestions', 'suggestActors(typed: "a", first: 101) { id }', 'INVALID_PAGE_SIZE', 'first'],
  ['an id of nothing', 'nodes(ids: ["x"]) { id }', 'INVALID_ID', 'ids'],
];

/** The same in a list below an item, which is read together with it. */
const mistakesBelow: [string, string, string, string, string][] = [
  ['a negative page', 'events(first: -1) { totalCount }', 'INVALID_PAGE_SIZE', 'first', 'Actor.events'],
  [
    'first and last',
    'articles(first: 1, last: 1) { totalCount }',
    'INVALID_PAGE_SIZE',
    'first',
    'Actor.articles',
  ],
  [
    'a cursor of no list',
    'quotations(after: "x") { totalCount }',
    'INVALID_CURSOR',
    'after',
    'Actor.quotations',
  ],
  [
    'a cursor of another list',
    `counterparts(after: "${cursorOf('T:["S:2022-05-17","S:x"]')}") { totalCount }`,
    'INVALID_CURSOR',
    'after',
    'Actor.counterparts',
  ],
  [
    'a date that is none',
    'events(filter: { when: { edtf: "soon" } }) { totalCount }',
    'INVALID_DATE',
    'filter.when.edtf',
    'Actor.events',
  ],
  [
    'a date that is none, of a ranked list',
    'coMentions(filter: { published: { edtf: "soon" } }) { totalCount }',
    'INVALID_DATE',
    'filter.published.edtf',
    'Actor.coMentions',
  ],
];

/** What is passed in variables: the path is that of the argument, `variable` that within the variables. */
const mistakesInVariables: [string, string, Record<string, unknown>, string, string, string | undefined][] = [
  [
    'an unknown enum value',
    'query ($t: [EventType!]) { events(filter: { types: $t }) { totalCount } }',
    { t: ['CONSULT', 'DANCE'] },
    'INVALID_ARGUMENT',
    'filter.types.1',
    't.1',
  ],
  [
    'an unknown condition',
    'query ($f: EventFilter) { timeline(filter: $f) { undated } }',
    { f: { nope: 1 } },
    'INVALID_ARGUMENT',
    'filter',
    'f',
  ],
  [
    'a page size that is no number',
    'query ($n: Int) { actors(first: 1) { edges { node { events(first: $n) { totalCount } } } } }',
    { n: 'many' },
    'INVALID_ARGUMENT',
    'first',
    'n',
  ],
  [
    'a variable that is missing',
    'query ($one: ActorFilter!) { dyad(one: $one, other: {}) { score } }',
    {},
    'INVALID_ARGUMENT',
    'one',
    'one',
  ],
  [
    'an unreadable date',
    'query ($f: ArticleFilter) { articles(filter: $f) { totalCount } }',
    { f: { published: { edtf: 'soon' } } },
    'INVALID_DATE',
    'filter.published.edtf',
    undefined,
  ],
  [
    'an unknown slug',
    'query ($s: [String!]) { network(filter: { actors: { anyOf: $s } }) { nodes { weight } } }',
    { s: ['nobody'] },
    'UNKNOWN_SLUG',
    'filter.actors.anyOf.0',
    undefined,
  ],
];

function cursorOf(text: string): string {
  return btoa(`DC:${text}`);
}

test.each(mistakesBelow)(
  '%s of a list below is told with the field',
  async (_name, selection, code, argument, field) => {
    const { errors } = await query(`{ actors(first: 1) { edges { node { ${selection} } } } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code, argument, field });
  },
);

test.each(mistakesInVariables)(
  '%s in variables is told with the argument it is passed to',
  async (_name, document, variables, code, argument, variable) => {
    const { data, errors } = await query(document, variables);
    expect(data ?? null).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({ code, argument, ...(variable ? { variable } : {}) });
    expect(errors?.[0]?.message.length).toBeGreaterThan(20);
  },
);

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
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'INVALID_ARGUMENT',
    argument: 'first',
    variable: 'first',
  });
});
