import { expect, test } from 'vitest';
import { get } from '../../support/edge.ts';

async function tagsOf(query: string): Promise<string[]> {
  const response = await get({ query });
  expect(await response.json()).not.toHaveProperty('errors');
  return (response.headers.get('cache-tag') ?? '').split(',');
}

async function read(query: string) {
  // biome-ignore lint/suspicious/noExplicitAny: the test knows the shape it asked for.
  const { data } = (await (await get({ query })).json()) as any;
  return data;
}

const tagOf = (id: string) => atob(id.replace(/-/g, '+').replace(/_/g, '/'));

test('tags.entities every thing that an answer shows has its tag, asked for by id or not', async () => {
  const shape = (id: string) => `{ events(first: 2) { edges { node { ${id} summary
    participants { actor { ${id} name } } evidence { quote article { ${id} headline } } } } } }`;
  const data = await read(shape('id'));
  const expected = data.events.edges.flatMap(({ node }: { node: Shown }) => [
    node.id,
    ...node.participants.map(({ actor }) => actor.id),
    ...node.evidence.map(({ article }) => article.id),
  ]);
  expect(await tagsOf(shape(''))).toEqual([...new Set(['events', ...expected.map(tagOf)])].sort());
});

interface Shown {
  id: string;
  participants: { actor: { id: string } }[];
  evidence: { article: { id: string } }[];
}

test('tags.null what is not there depends on anything that could come', async () => {
  expect(await tagsOf('{ article(slug: "nothing-tagged") { headline } }')).toEqual(['articles']);
});

test('tags.activity the name of an actor does not depend on what it does, its articles do', async () => {
  const { actor } = await read('{ actor(slug: "tajikistan") { id } }');
  const own = tagOf(actor.id);
  expect(await tagsOf('{ actor(slug: "tajikistan") { name offices { title } } }')).toEqual([own]);
  expect(await tagsOf('{ actor(slug: "tajikistan") { articles(first: 0) { totalCount } } }')).toEqual([
    `${own}.activity`,
  ]);
});

test('tags.filter a filtered list of a thing depends on whatever could come into it, wherever it hangs', async () => {
  const lists = [
    ['actor(slug: "iran")', 'articles(filter: { minWordCount: 1 }, first: 0) { totalCount }'],
    ['actor(slug: "iran")', 'events(filter: { minReportCount: 2 }, first: 0) { totalCount }'],
    ['actor(slug: "iran")', 'counterparts(filter: { dated: true }, first: 0) { totalCount }'],
    ['actor(slug: "iran")', 'coMentions(filter: { reprint: false }, first: 0) { totalCount }'],
    ['articles(first: 1)', 'nodes { actors(filter: { minEventCount: 2 }, first: 0) { totalCount } }'],
    ['articles(first: 1)', 'nodes { events(filter: { minReportCount: 2 }, first: 0) { totalCount } }'],
    ['articles(first: 1)', 'nodes { duplicates(filter: { reprint: true }, first: 0) { totalCount } }'],
    ['events(first: 1)', 'nodes { articles(filter: { reprint: false }, first: 0) { totalCount } }'],
  ];
  for (const [of, list] of lists) {
    expect(await tagsOf(`{ ${of} { ${list} } }`)).toEqual(
      expect.arrayContaining(['articles', 'actors', 'events']),
    );
  }
});

test('tags.edge what an edge says of an article has the tag of the article', async () => {
  const data = await read(
    '{ actor(slug: "iran") { articles(first: 1) { edges { salience mentions { start } node { id } } } } }',
  );
  const [{ node }] = data.actor.articles.edges;
  expect(
    await tagsOf('{ actor(slug: "iran") { articles(first: 1) { edges { mentions { start } } } } }'),
  ).toContain(tagOf(node.id));
});

test('tags.node a thing asked for by id has its tag, whether it is there or not', async () => {
  const id = btoa('Article:nowhere').replace(/=+$/, '');
  expect(await tagsOf(`{ node(id: "${id}") { __typename } }`)).toEqual(['Article:nowhere']);
});

test('tags.search a search depends on everything that can be found', async () => {
  const tags = await tagsOf('{ search(query: "tajik", first: 1) { edges { score } } }');
  expect(tags).toEqual(['actors', 'articles', 'events']);
});
