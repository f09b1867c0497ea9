import { expect, test } from 'vitest';
import { query } from '../support/query.ts';
import { watchTraffic } from '../support/traffic.ts';

test('a list that is empty says which condition emptied it', async () => {
  const { extensions } = await query(
    '{ none: events(filter: { types: [CONSULT], when: { edtf: "1850" } }) { edges { node { id } } } }',
  );
  expect(extensions?.explain).toEqual([
    {
      path: ['none'],
      message: expect.stringContaining('filter.when'),
      emptiedBy: ['filter.when'],
      conditions: [
        { argument: 'filter.types', matches: expect.any(Number) },
        { argument: 'filter.when', matches: 0 },
      ],
    },
  ]);
});

test('conditions that only together leave nothing are told so, also where only the total is asked for', async () => {
  const { data, extensions } = await query(
    '{ actors(filter: { slugs: ["iran"], kinds: [PERSON] }) { totalCount } }',
  );
  expect(data.actors.totalCount).toBe(0);
  const [note] = extensions?.explain ?? [];
  expect(note).toMatchObject({ path: ['actors'], emptiedBy: ['filter.kinds'] });
});

test('a list that is not empty, and a page past the end, explain nothing', async () => {
  const { extensions } = await query('{ events(first: 1) { edges { node { id } } } }');
  expect(extensions?.explain).toBeUndefined();
  expect(extensions?.dataset?.version).toMatch(/^[0-9a-z]{16}$/);
});

test('a word that nothing says is told with the nearest that something does', async () => {
  const { extensions } = await query('{ events(filter: { text: "Rahmonn" }) { totalCount } }');
  expect(extensions?.explain?.[0]).toMatchObject({
    message: expect.stringContaining('Did you mean "rahmon"'),
    words: [{ argument: 'filter.text', word: 'Rahmonn', matches: 0, nearest: ['rahmon'] }],
  });
});

test('a name that nobody bears is told with the nearest actor', async () => {
  const { extensions } = await query('{ actors(filter: { names: ["Ahmad Masood"] }) { totalCount } }');
  expect(extensions?.explain?.[0]).toMatchObject({
    names: [{ argument: 'filter.names.0', name: 'Ahmad Masood', nearest: ['ahmad-massoud'] }],
  });
});

const massouds = [{ slug: 'ahmad-massoud' }, { slug: 'ahmad-shah-massoud' }];

test.each([
  ['actors(filter: { names: ["Massoud"] }) { totalCount }', 'filter.names.0'],
  [
    'network(filter: { participants: [{ actor: { names: ["Massoud"] } }] }) { nodes { weight } }',
    'filter.participants.0.actor.names.0',
  ],
  ['search(query: "Massoud") { totalCount }', 'query'],
  ['actor(slug: "massoud") { id }', 'slug'],
])('a term that names several actors lists them: %s', async (selection, argument) => {
  const { extensions } = await query(`{ ${selection} }`);
  const note = extensions?.explain?.find(({ actors }) => actors !== undefined);
  expect(note).toMatchObject({ argument, actors: massouds });
});

test('how the names of several actors begin lists them too', async () => {
  const { extensions } = await query('{ actors(filter: { namePrefix: "ahmad" }) { totalCount } }');
  expect(extensions?.explain?.[0]).toMatchObject({
    argument: 'filter.namePrefix',
    term: 'ahmad',
    actors: massouds,
  });
});

const never = 'when: { edtf: "1850" }';

test.each([
  ['timeline(filter: { NEVER }) { undated }', 'timeline'],
  ['facets(filter: { NEVER }) { years { value } }', 'facets'],
  ['network(filter: { NEVER }) { nodes { weight } }', 'network'],
  ['dyad(one: {}, other: {}, filter: { NEVER }) { eventCount }', 'dyad'],
  ['actor(slug: "iran") { events(filter: { NEVER }) { totalCount } }', 'actor.events'],
  ['actor(slug: "iran") { counterparts(filter: { NEVER }) { totalCount } }', 'actor.counterparts'],
  ['actor(slug: "iran") { coMentions(filter: { events: { NEVER } }) { totalCount } }', 'actor.coMentions'],
  [
    'articles(first: 1) { edges { node { events(filter: { NEVER }) { totalCount } } } }',
    'articles.edges.0.node.events',
  ],
])('what comes back empty says why: %s', async (selection, path) => {
  const { extensions, errors } = await query(`{ ${selection.replace('NEVER', never)} }`);
  expect(errors).toBeUndefined();
  const note = extensions?.explain?.[0] as { path: string[]; emptiedBy: string[]; message: string };
  expect(note.path.join('.')).toBe(path);
  expect(note.emptiedBy.join()).toMatch(/^filter\.(when|events)$/);
});

test('lists below of which some hold something explain nothing and take no trip more', async () => {
  const document =
    '{ actors(first: 40) { edges { node { events(filter: { types: [CONSULT] }) { totalCount } } } } }';
  let notes: unknown;
  const { roundTrips } = await watchTraffic(async () => {
    notes = (await query(document)).extensions?.explain;
  });
  expect(notes).toBeUndefined();
  expect(roundTrips).toBe(1);
});

test('a slug that nothing has is told with the nearest', async () => {
  const { data, extensions } = await query('{ actor(slug: "tajikstan") { id } }');
  expect(data.actor).toBeNull();
  expect(extensions?.explain?.[0]).toMatchObject({ path: ['actor'], nearest: ['tajikistan'] });
});
