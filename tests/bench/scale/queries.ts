/** The store that a query is asked of. */
export interface Asked {
  /** Articles in it. */
  count: number;
  /** Of an article in the middle of the list. */
  cursor: string;
}

/** A query that is asked of stores of several sizes. */
export interface ScaleQuery {
  meaning: string;
  query: string;
  variables?: (asked: Asked) => Record<string, unknown>;
  /** Most times that it may take longer on a hundred times as many articles; where nothing is said, it is only shown. */
  atMost?: number;
}

const page = 'edges { node { id slug headline published { edtf } } }';
const byActor = `query ($actor: String!) { articles(first: 20, filter: { actors: { slugs: [$actor] } }) { ${page} } }`;
const search = `query ($text: String!) { search(query: $text, first: 20) { edges { score node { id } } } }`;

/** Actors of the generated news are numbered by how often they are named. */
const common = 'actor-0';
const rarest = (count: number) => `actor-${Math.max(200, Math.round(count / 20)) - 1}`;

/** Words of the generated news: in five of six articles, and in six of a thousand. */
const [commonWord, rareWord] = ['gumuba', 'bacecewe'];

/** Finds the cursor that the deep page goes on from. */
export const middle = '{ articles(first: 1, filter: { published: { edtf: "2014" } }) { edges { cursor } } }';

export const queries: readonly ScaleQuery[] = [
  { meaning: 'first page', query: `{ articles(first: 20) { ${page} } }`, atMost: 1.3 },
  {
    meaning: 'deep keyset page',
    query: `query ($after: String!) { articles(first: 20, after: $after) { ${page} } }`,
    variables: ({ cursor }) => ({ after: cursor }),
    atMost: 1.3,
  },
  {
    meaning: 'articles of a rare actor',
    query: byActor,
    variables: ({ count }) => ({ actor: rarest(count) }),
  },
  { meaning: 'articles of a common actor', query: byActor, variables: () => ({ actor: common }) },
  { meaning: 'search of a rare term', query: search, variables: () => ({ text: rareWord }) },
  { meaning: 'search of a common term', query: search, variables: () => ({ text: commonWord }) },
  {
    meaning: 'timeline of all events by year',
    query: '{ timeline(interval: YEAR) { undated buckets { start count } } }',
  },
  {
    meaning: 'timeline of a common actor by year',
    query: `query ($actor: String!) { timeline(interval: YEAR, filter: { participants: [{ actor: { slugs: [$actor] } }] }) {
      undated buckets { start count } } }`,
    variables: () => ({ actor: common }),
  },
  {
    meaning: 'facets of all events',
    query: '{ facets { eventTypes { value count } actors { value count } } }',
  },
  {
    meaning: 'network of a month',
    query: `{ network(first: 20, filter: { when: { edtf: "2014-06" } }) {
      nodes { weight actor { slug } } edges { eventCount source { slug } target { slug } } } }`,
  },
  {
    meaning: 'network of all events',
    query:
      '{ network(first: 20) { nodes { weight actor { slug } } edges { eventCount source { slug } target { slug } } } }',
  },
];
