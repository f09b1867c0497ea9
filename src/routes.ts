import { answerGraphql } from './edge/answer.ts';
import { answerPurge, type FrontCache, purgePath } from './edge/purge.ts';
import { type Bindings, readSettings, type Settings } from './env.ts';
import { answerFile } from './feeds/answer.ts';
import { graphqlPath } from './graphql.ts';
import { answerHealth, answerReady } from './health.ts';
import { logFault, logVisit } from './log.ts';
import { answerPage } from './pages/page.ts';
import { answerSdl, sdlPath } from './sdl.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { openVisit, type Visit } from './visit.ts';
import { readAddress } from './web/reader/address.ts';

/** What the platform lets a request do besides answering; its own cache only where there is one. */
export interface Execution {
  waitUntil(work: Promise<unknown>): void;
  cache?: FrontCache;
}

/** Answers a request, whatever happens, and says in one line of the log that it did. */
export async function answer(request: Request, bindings: Bindings, execution: Execution): Promise<Response> {
  const settings = settingsOf(bindings);
  const visit = openVisit(request, settings, background(execution));
  const response = await route(request, { settings, visit, assets: bindings.ASSETS, execution }).catch(
    (error: unknown) => {
      logFault(error, { requestId: visit.id });
      return fault(visit);
    },
  );
  if (visit.shown?.response !== response) setAnswerHeaders(response, visit);
  logVisit(response, visit, settings);
  return response;
}

/** Sets the headers that every answer has; one from the cache has them already. */
function setAnswerHeaders({ headers, status }: Response, { id }: Visit): void {
  headers.set('x-request-id', id);
  // Whoever has the answer already has these with it (RFC 9110, 15.4.5).
  if (status !== 304) setSecurityHeaders(headers);
}

interface Around {
  settings: Settings;
  visit: Visit;
  assets: Bindings['ASSETS'];
  execution: Execution;
}

/** Sends a request to what answers it. Scripts, styles and fonts are served by the platform before the Worker runs. */
async function route(request: Request, { settings, visit, assets, execution }: Around): Promise<Response> {
  switch (visit.path) {
    case graphqlPath:
      return answerGraphql(request, { settings, visit }, visit.head);
    case purgePath:
      return (await answerPurge(request, settings, execution)) ?? notFound();
    case '/health':
      return answerHealth({ settings, visit });
    case '/ready':
      return answerReady({ settings, visit });
    case sdlPath:
      return settings.introspection ? answerSdl() : notFound();
    case '/playground':
    case '/playground.html':
      return settings.playground ? fetchFile(request, assets) : notFound();
    default:
      return (
        (await answerFile(request, { settings, visit })) ??
        (isPage(request, visit.path) ? answerPage(request, { assets, settings, visit }) : notFound())
      );
  }
}

/** A file of the platform's, as an answer whose headers may be set. */
async function fetchFile(request: Request, assets: Bindings['ASSETS']): Promise<Response> {
  const file = await assets.fetch(request);
  return new Response(file.body, file);
}

/** A browser that has lost its way gets a page that says so; everything else gets JSON. */
function isPage({ method, headers }: Request, pathname: string): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  return readAddress(pathname).page !== 'missing' || (headers.get('accept') ?? '').includes('text/html');
}

let known: { bindings: Bindings; settings: Settings } | null = null;

/** The settings of an isolate are read once. */
function settingsOf(bindings: Bindings): Settings {
  if (known?.bindings !== bindings) known = { bindings, settings: readSettings(bindings) };
  return known.settings;
}

/** Work that goes on after the answer; its failure is logged and spoils nothing. */
function background(execution: Execution): (work: Promise<unknown>) => void {
  return (work) => execution.waitUntil(work.catch((error: unknown) => logFault(error)));
}

function notFound(): Response {
  return Response.json(
    { error: 'There is nothing here. The API is at /graphql, the playground at /playground.' },
    { status: 404, headers: { 'cache-control': 'no-store' } },
  );
}

/** The last resort: a fault of ours that nothing else has caught. */
function fault({ id, notes }: Visit): Response {
  notes.codes.push('INTERNAL');
  const error = {
    message: 'Something went wrong on our side.',
    extensions: { code: 'INTERNAL', requestId: id },
  };
  return Response.json({ errors: [error] }, { status: 500, headers: { 'cache-control': 'no-store' } });
}
