import { printSorted } from '../schema/print.ts';

export const sdlPath = '/schema.graphql';

/** The schema in the schema definition language, as committed in schema/schema.graphql. */
export function answerSdl(): Response {
  return new Response(printSorted(), {
    headers: {
      'content-type': 'application/graphql; charset=utf-8',
      'cache-control': 'public, max-age=300',
      'access-control-allow-origin': '*',
    },
  });
}
