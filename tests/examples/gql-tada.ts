import { type ResultOf, graphql as read, type VariablesOf } from 'gql.tada';
import { print } from 'graphql';

/** What an event rests on. The types of variables and answer come from the document itself. */
const Evidence = read(`
  query Evidence($country: String!, $first: Int!) {
    events(filter: { participants: [{ actor: { countries: [$country] } }] }, first: $first) {
      edges {
        node { summary claimStatus when { edtf precision } evidence { quote article { headline } } }
      }
    }
  }
`);

type Event = ResultOf<typeof Evidence>['events']['edges'][number]['node'];

export async function readEvidence(api: string, variables: VariablesOf<typeof Evidence>): Promise<Event[]> {
  const response = await fetch(new URL('/graphql', api), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: print(Evidence), variables }),
  });
  const { data, errors }: { data: ResultOf<typeof Evidence>; errors?: Error[] } = await response.json();
  if (errors?.[0]) throw new Error(errors[0].message);
  return data.events.edges.map(({ node }) => node);
}
