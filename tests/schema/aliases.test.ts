import { expect, test } from 'vitest';
import { ask } from '../support/query.ts';
import { watchTraffic } from '../support/traffic.ts';

test('the same list asked for twice under other names gives each its own page', async () => {
  const { articles } = await ask(`{
    articles(first: 5) { edges { node {
      one: actors(first: 1) { totalCount edges { node { slug } } }
      three: actors(first: 3) { edges { node { slug } } }
    } } }
  }`);
  for (const { node } of articles.edges) {
    expect(node.one.edges).toHaveLength(1);
    expect(node.three.edges.length).toBe(Math.min(3, node.one.totalCount));
    expect(node.three.edges[0]).toEqual(node.one.edges[0]);
  }
});

test('what aliases add in statements does not grow with the page', async () => {
  const document = `query ($first: Int!) { articles(first: $first) { edges { node {
    one: actors(first: 1) { edges { node { slug } } }
    three: actors(first: 3) { edges { node { slug events(first: 2) { edges { node { summary } } } } } }
  } } } }`;
  const small = await watchTraffic(() => ask(document, { first: 3 }));
  const large = await watchTraffic(() => ask(document, { first: 30 }));
  expect(large.statements.length).toBe(small.statements.length);
});

test('fragments, interfaces and unions give what plain fields give', async () => {
  const data = await ask(`
    query {
      plain: events(first: 3) { edges { node { id summary participants { actor { slug } } } } }
      spread: events(first: 3) { edges { node { ...Told } } }
    }
    fragment Told on Event { id ...Parties }
    fragment Parties on Event { summary participants { actor { ... on Node { ... on Actor { slug } } } } }
  `);
  expect(data.spread).toEqual(data.plain);
});

test('an article is reached again through its own events and actors', async () => {
  const { articles } = await ask(`{
    articles(first: 2) { edges { node { slug
      events(first: 1) { edges { node { articles { edges { node { slug } } }
        participants { actor { articles(first: 100) { edges { node { slug } } } } } } } }
    } } }
  }`);
  for (const { node } of articles.edges) {
    const [event] = node.events.edges;
    const slugs = (list: { edges: { node: { slug: string } }[] }) => list.edges.map((edge) => edge.node.slug);
    expect(slugs(event.node.articles)).toContain(node.slug);
  }
});
