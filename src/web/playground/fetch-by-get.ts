import type { Fetcher } from '@graphiql/toolkit';
import { tellAnswer } from './latest-answer.ts';

/** Longest address that every cache and server on the way takes. */
const longestAddress = 8_000;

/** Asks by GET like any frontend, so that what the cache did can be seen; what is too long for that by POST. */
export const fetchByGet: Fetcher = async ({ query, variables, operationName }) => {
  const parameters = new URLSearchParams({ query });
  if (variables && Object.keys(variables).length > 0) parameters.set('variables', JSON.stringify(variables));
  if (operationName) parameters.set('operationName', operationName);
  const address = `/graphql?${parameters}`;
  const started = performance.now();
  const response = await (address.length <= longestAddress
    ? fetch(address, { cache: 'no-cache', headers: { accept, 'cache-control': anyAge } })
    : fetch('/graphql', {
        method: 'POST',
        headers: { accept, 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables, operationName }),
      }));
  const text = await response.text();
  const tookMs = performance.now() - started;
  const answer = JSON.parse(text);
  if (operationName !== 'IntrospectionQuery') {
    tellAnswer({
      cacheState: response.headers.get('x-cache'),
      ageS: Number(response.headers.get('age') ?? 0),
      tookMs,
      characters: text.length,
      cost: answer.extensions?.cost ?? null,
    });
  }
  return answer;
};

/**
 * Past the browser's own cache, so that what is shown is what the edge says; which may answer from its own, as
 * `no-cache` alone would tell it not to.
 */
const anyAge = 'max-stale';
const accept = 'application/graphql-response+json, application/json';
