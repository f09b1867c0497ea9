import { answerGraphql } from './edge/answer.ts';
import { answerPurge, type FrontCache, purgePath } from './edge/purge.ts';
import { type Bindings, readSettings, type Settings } from './env.ts';
import { graphqlPath } from './graphql.ts';
import { answerHealth } from './health.ts';
import { answerSdl, sdlPath } from './sdl.ts';

/** What the platform lets a request do besides answering; its own cache only where there is one. */
export interface Execution {
  waitUntil(work: Promise<unknown>): void;
  cache?: FrontCache;
}

/**
 * Sends a request to what answers it. Pages and other static files are served by the platform before the
 * Worker runs; what arrives here and has no route is not found.
 */
export async function answer(request: Request, bindings: Bindings, execution: Execution): Promise<Response> {
  const settings = settingsOf(bindings);
  switch (new URL(request.url).pathname) {
    case graphqlPath:
      return answerGraphql(request, settings, background(execution));
    case purgePath:
      return (await answerPurge(request, settings, execution)) ?? notFound();
    case '/health':
      return answerHealth(settings);
    case sdlPath:
      return answerSdl();
    default:
      return notFound();
  }
}

let known: { bindings: Bindings; settings: Settings } | null = null;

/** The settings of an isolate are read once. */
function settingsOf(bindings: Bindings): Settings {
  if (known?.bindings !== bindings) known = { bindings, settings: readSettings(bindings) };
  return known.settings;
}

/** Work that goes on after the answer; its failure is logged and spoils nothing. */
function background(execution: Execution): (work: Promise<unknown>) => void {
  return (work) =>
    execution.waitUntil(
      work.catch((error: unknown) => console.error(JSON.stringify({ level: 'error', error: String(error) }))),
    );
}

function notFound(): Response {
  return Response.json(
    { error: 'There is nothing here. The API is at /graphql, the playground at /playground.' },
    { status: 404, headers: { 'cache-control': 'no-store' } },
  );
}
