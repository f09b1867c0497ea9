import type { Known } from './value.ts';

const survey = `{
  articles(first: 20) { edges { cursor node { id slug headline } } }
  actors(first: 40) { edges { cursor node { id slug name } } }
  events(first: 20) { edges { cursor node { id slug } } }
  search(query: "talks", first: 5) { edges { cursor } }
}`;

interface Edge {
  cursor: string;
  node?: { id: string; slug: string; headline?: string; name?: string };
}

/** Asks a running API what it has, so that random operations can name it. */
export async function readKnown(address: string): Promise<Known> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query: survey }),
  });
  const { data } = (await response.json()) as { data: Record<string, { edges: Edge[] }> };
  const edges = Object.values(data).flatMap((list) => list.edges);
  const nodes = edges.flatMap(({ node }) => node ?? []);
  return {
    ids: nodes.map(({ id }) => id),
    slugs: [...nodes.map(({ slug }) => slug), 'TJK', 'en', 'politics', 'nobody-at-all'],
    cursors: edges.map(({ cursor }) => cursor),
    words: ['talks', 'Tajik*', '"peace accord"', 'Iran OR Russia', 'ta', 'a', 'the', ...names(nodes)],
  };
}

function names(nodes: readonly NonNullable<Edge['node']>[]): string[] {
  return nodes.flatMap(({ headline, name }) => headline ?? name ?? []).slice(0, 30);
}
