import { createYoga, isAsyncIterable } from 'graphql-yoga';
import type { Reading } from '../drizzle/reading.ts';
import type { CacheNotes } from '../schema/cache-notes.ts';
import type { Context } from '../schema/context.ts';
import { openSchema } from '../schema/index.ts';
import { beginReading, type Floor, openSettingsStore } from './database.ts';
import { knownTrees } from './edge/document.ts';
import { startTimings, type Timings } from './edge/timing.ts';
import type { Settings } from './env.ts';
import { readRateLimit } from './limits/rate.ts';
import { bodyLimit } from './limits/request.ts';
import { boundResponse, responseLimit } from './limits/response.ts';
import { maskError } from './mask-error.ts';
import { runPlanned } from './planned.ts';
import { type ExecutionResult, type Outcome, plugins, type Run } from './plugins.ts';
import type { Visit } from './visit.ts';

export const graphqlPath = '/graphql';

let server: ReturnType<typeof makeServer> | null = null;

/** The GraphQL server, made for the first operation that the cache does not answer. */
function openServer(): ReturnType<typeof makeServer> {
  server ??= makeServer();
  return server;
}

function makeServer() {
  return createYoga<Run, Context>({
    schema: openSchema(),
    graphqlEndpoint: graphqlPath,
    graphiql: false,
    landingPage: false,
    logging: false,
    multipart: false,
    batching: false,
    maxRequestBodySize: bodyLimit,
    maskedErrors: { maskError },
    cors: false,
    // Bounded in bytes, which yoga's own is not.
    parserAndValidationCache: { documentCache: knownTrees, errorCache: forgetful() },
    plugins,
    context: ({ settings, visit, reading, cacheNotes }) => ({
      store: openSettingsStore(settings, visit, reading),
      notes: [],
      readRateLimit: () => readRateLimit(visit.client, visit.notes.cost ?? 0, settings),
      ...(cacheNotes ? { cacheNotes } : {}),
    }),
  });
}

/** Answers a GraphQL request by the GraphQL-over-HTTP specification, whatever it asks for. */
export async function runRequest(
  request: Request,
  around: { settings: Settings; visit: Visit },
): Promise<Response> {
  const response = await openServer().fetch(request, {
    ...around,
    reading: beginReading(around.visit),
    ending: { outcome: 'broken' },
  });
  return boundResponse(response);
}

/** An operation that is known to be well-formed, and how it is to be answered. */
export interface Operation {
  query: string;
  variables: Readonly<Record<string, unknown>>;
  operationName: string | null;
  mediaType: string;
}

/** An answer as plain data, and how it came about. */
export interface Ran {
  outcome: Outcome;
  status: number;
  contentType: string;
  retryAfter: string | null;
  body: string;
  /** Which version of the dataset it is of. */
  reading: Reading;
  timings: Timings;
}

/** What an operation is run with. */
interface Around {
  settings: Settings;
  visit: Visit;
  cacheNotes: CacheNotes;
}

/** Runs an operation by its plan, or else by ordinary execution, and notes what its answer depends on. */
export async function runOperation(
  origin: string,
  operation: Operation,
  { floor, ...around }: Around & { floor?: Floor },
): Promise<Ran> {
  const timings = startTimings();
  const reading = beginReading(around.visit, floor);
  const planned = await runPlanned(operation, { ...around, reading, timings });
  if (planned === null) return runOrdinary(origin, operation, { ...around, reading });
  noteDatabase(timings, around.visit);
  if ('errors' in planned) return send(origin, operation, { ...around, reading, timings, executed: planned });
  return wholeAnswer(planned.body, operation, { reading, timings });
}

/**
 * The same by ordinary execution, field by field. The server's plugins see it as they see any other, but a whole
 * answer is written out at once, past the server's handling of HTTP; one with errors goes through it.
 */
export async function runOrdinary(
  origin: string,
  operation: Operation,
  around: Around & { reading?: Reading },
): Promise<Ran> {
  const timings = startTimings();
  const { reading = beginReading(around.visit) } = around;
  const { query, variables, operationName, mediaType } = operation;
  const params = { query, variables, ...(operationName === null ? {} : { operationName }) };
  const request = new Request(origin + graphqlPath, { method: 'POST', headers: { accept: mediaType } });
  const run: Run = { ...around, reading, timings, ending: { outcome: 'broken' } };
  const executed = (await openServer().getResultForParams(
    { params, request },
    run as never,
  )) as ExecutionResult;
  timings.executed = performance.now();
  noteDatabase(timings, around.visit);
  if (isPlain(executed)) {
    const body = (executed.stringify ?? JSON.stringify)(executed);
    timings.serialised = performance.now();
    if (body.length <= responseLimit) return wholeAnswer(body, operation, { reading, timings });
  }
  return send(origin, operation, { ...around, reading, timings, executed });
}

function noteDatabase(timings: Timings, { notes }: Visit): void {
  if (notes.roundTrips > 0) timings.databaseMs = notes.databaseMs;
}

function wholeAnswer(
  body: string,
  { mediaType }: Operation,
  around: { reading: Reading; timings: Timings },
): Ran {
  const contentType = `${mediaType}; charset=utf-8`;
  return { outcome: 'complete', status: 200, contentType, retryAfter: null, body, ...around };
}

/** Lets the server say what has been executed, with the status and headers that its errors want. */
async function send(
  origin: string,
  { mediaType, ...parameters }: Operation,
  around: Omit<Run, 'ending'> & { timings: Timings },
): Promise<Ran> {
  const ending: Run['ending'] = { outcome: 'broken' };
  const request = new Request(origin + graphqlPath, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: mediaType },
    body: JSON.stringify(parameters),
  });
  const response = await boundResponse(await openServer().fetch(request, { ...around, ending }));
  return {
    outcome: response.ok || ending.outcome !== 'complete' ? ending.outcome : 'refused',
    status: response.status,
    contentType: response.headers.get('content-type') ?? mediaType,
    retryAfter: response.headers.get('retry-after'),
    body: await response.text(),
    reading: around.reading,
    timings: around.timings,
  };
}

function isPlain(result: ExecutionResult): boolean {
  return !isAsyncIterable(result) && result.errors === undefined && result.extensions?.http === undefined;
}

function forgetful() {
  return { get: () => undefined, set: () => {} };
}
