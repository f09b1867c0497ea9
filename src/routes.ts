import { type Bindings, readSettings } from './env.ts';
import { answerGraphql, graphqlPath } from './graphql.ts';
import { answerHealth } from './health.ts';
import { answerSdl, sdlPath } from './sdl.ts';

/**
 * Sends a request to what answers it. Pages and other static files are served by the platform before the
 * Worker runs; what arrives here and has no route is not found.
 */
export async function answer(request: Request, bindings: Bindings): Promise<Response> {
  const settings = readSettings(bindings);
  switch (new URL(request.url).pathname) {
    case graphqlPath:
      return answerGraphql(request, settings);
    case '/health':
      return answerHealth(settings);
    case sdlPath:
      return answerSdl();
    default:
      return notFound();
  }
}

function notFound(): Response {
  return Response.json(
    { error: 'There is nothing here. The API is at /graphql, the playground at /playground.' },
    { status: 404, headers: { 'cache-control': 'no-store' } },
  );
}
