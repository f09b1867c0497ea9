import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { graphql as read } from 'gql.tada';

const Counterparts = read(`
  query Counterparts($slug: String!) {
    actor(slug: $slug) {
      id
      counterparts(first: 5) { edges { eventCount cooperation conflict node { id name } } }
    }
  }
`);

/** With whom an actor acts, with Apollo Client: documents go by their hash and by GET. */
export async function readCounterparts(api: string, slug: string) {
  const persisted = new PersistedQueryLink({ sha256: hash, useGETForHashedQueries: true });
  const client = new ApolloClient({
    link: ApolloLink.from([persisted, new HttpLink({ uri: new URL('/graphql', api).href })]),
    cache: new InMemoryCache(),
  });
  const { data } = await client.query({ query: Counterparts, variables: { slug } });
  return data?.actor?.counterparts.edges ?? [];
}

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
