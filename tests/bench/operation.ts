/** A question that the bench asks, and what it stands for. */
export interface Operation {
  name: string;
  meaning: string;
  query: string;
  variables?: Record<string, unknown>;
}

const listed = /* GraphQL */ `
  id slug headline published { edtf precision }
  actors(first: 5) { edges { node { id name kind } } }
  events(first: 3) { edges { node { id type summary claimStatus when { edtf precision } } } }`;

/** One list, so that every baseline can be asked for it. */
export const list: Operation = {
  name: 'list',
  meaning: 'list of 20 articles with actors and events',
  query: `query List($first: Int!, $after: String) { articles(first: $first, after: $after) { edges { node { ${listed} } } } }`,
  variables: { first: 20 },
};

export const operations: readonly Operation[] = [
  { name: '__typename', meaning: '`{ __typename }`', query: '{ __typename }' },
  list,
  {
    name: 'article',
    meaning: 'one article with everything',
    query: `query One($slug: String!) { article(slug: $slug) {
      ${listed} body standfirst language section wordCount source { path format rights }
      publication { name } authors { name } topics { code label }
      mentions { start end surface actor { slug name } }
      quotations { start end text direct speaker { name } }
      dates { start end text edtf }
      evidence { start end quote claimStatus confidence event { id } }
    } }`,
    variables: { slug: 'article-500' },
  },
  {
    name: 'search',
    meaning: 'search, 20 results with highlights',
    query: `query Search($query: String!) { search(query: $query, first: 20) { edges {
      score highlights { field text ranges { start end } }
      node { ... on Article { id headline } ... on Actor { id name } ... on Event { id summary } } } } }`,
    // An actor of the generated news, named in seven of a thousand articles.
    variables: { query: '"Ululpe Guxi"' },
  },
  {
    name: 'timeline',
    meaning: 'timeline of one actor by year, with events',
    query: `query Timeline($filter: EventFilter) { timeline(filter: $filter, interval: YEAR) {
      undated buckets { start end count cooperation conflict events(first: 3) { id summary when { edtf } } } } }`,
    variables: { filter: { participants: [{ actor: { slugs: ['actor-20'] } }] } },
  },
  {
    name: 'network',
    meaning: 'network of the 20 busiest actors of a month',
    query: `query Network($filter: EventFilter) { network(filter: $filter, first: 20) {
      nodes { weight actor { slug name } }
      edges { eventCount cooperation conflict source { slug } target { slug } } } }`,
    variables: { filter: { when: { edtf: '2024-06' } } },
  },
];
