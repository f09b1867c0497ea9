import { Client, fetchExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { graphql as read } from 'gql.tada';

const Actor = read(`
  query Actor($slug: String!) {
    actor(slug: $slug) { name kind offices { title held { edtf } } }
  }
`);

/** An actor with urql: documents go by their hash and by GET; an unknown one is sent along once. */
export async function readActor(api: string, slug: string) {
  const client = new Client({
    url: new URL('/graphql', api).href,
    exchanges: [persistedExchange({ preferGetForPersistedQueries: 'force' }), fetchExchange],
    preferGetMethod: 'force',
  });
  const { data, error } = await client.query(Actor, { slug }).toPromise();
  if (error) throw error;
  return data?.actor ?? null;
}
