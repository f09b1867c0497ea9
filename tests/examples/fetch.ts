/** The newest articles by GET, so that every cache on the way can answer. No library, no types. */
export async function readNewest(api: string): Promise<{ headline: string }[]> {
  const url = new URL('/graphql', api);
  url.searchParams.set('query', '{ articles(first: 3) { edges { node { headline } } } }');
  const response = await fetch(url);
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].message);
  return data.articles.edges.map(({ node }: { node: { headline: string } }) => node);
}
