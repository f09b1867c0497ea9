import { expect, test } from 'vitest';
import { ask, codeOf } from '../support/query.ts';

const everyType = `{
  articles(first: 1) { edges { node { id slug } } }
  actors(first: 1) { edges { node { id slug } } }
  events(first: 1) { edges { node { id slug } } }
}`;

test('whatever has an id can be fetched again by it, with its type', async () => {
  const data = await ask(everyType);
  for (const [list, typename] of [
    ['articles', 'Article'],
    ['actors', 'Actor'],
    ['events', 'Event'],
  ] as const) {
    const { id, slug } = data[list].edges[0].node;
    const again = await ask(
      `query ($id: ID!) { node(id: $id) { __typename id ... on ${typename} { slug } } }`,
      { id },
    );
    expect(again.node).toEqual({ __typename: typename, id, slug });
  }
});

test('nodes keeps the order of the ids and gives null where there is none', async () => {
  const data = await ask(everyType);
  const article = data.articles.edges[0].node.id;
  const actor = data.actors.edges[0].node.id;
  const unknown = btoa('Article:0000000000000000').replace(/=+$/, '');
  const { nodes } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    ids: [actor, unknown, article],
  });
  expect(nodes).toEqual([{ id: actor }, null, { id: article }]);
});

test('an id that is none of ours is refused by name', async () => {
  expect(await codeOf('{ node(id: "nonsense") { id } }')).toBe('INVALID_ID');
});

test('a slug that names nothing gives null', async () => {
  expect(
    await ask('{ article(slug: "no") { id } actor(slug: "no") { id } event(slug: "no") { id } }'),
  ).toEqual({
    article: null,
    actor: null,
    event: null,
  });
});
