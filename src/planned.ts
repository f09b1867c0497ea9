import { GraphQLError } from 'graphql';
import { DatasetChanged } from '../drizzle/pipelined-client.ts';
import { DatasetBehind, type Reading } from '../drizzle/reading.ts';
import { type CacheNotes, openNotes } from '../schema/cache-notes.ts';
import type { Context } from '../schema/context.ts';
import { measureCost } from '../schema/measure-cost.ts';
import { type Asked, findPlan, type Planned } from '../schema/plan/known-plans.ts';
import { NotPlanned } from '../schema/plan/not-planned.ts';
import { readOperation } from '../schema/plan/operation-plan.ts';
import { openSettingsReader, openSettingsStore } from './database.ts';
import { knownTrees } from './edge/document.ts';
import type { Timings } from './edge/timing.ts';
import type { Settings } from './env.ts';
import { checkCost } from './limits/cost.ts';
import { boundingRules } from './limits/document.ts';
import { parseBounded } from './limits/parse.ts';
import { chargeCost, readRateLimitAfter } from './limits/rate.ts';
import { responseLimit } from './limits/response.ts';
import { logFault } from './log.ts';
import { maskError } from './mask-error.ts';
import { originOf } from './origin.ts';
import type { Visit } from './visit.ts';

const reading = {
  parse: (text: string) => knownTrees.get(text) ?? parseBounded(text),
  rules: boundingRules,
};

interface Around {
  settings: Settings;
  visit: Visit;
  reading: Reading;
  cacheNotes: CacheNotes;
  timings: Timings;
}

/** A whole answer as JSON, or what keeps it from being made. */
export type PlannedAnswer = { body: string } | { errors: GraphQLError[] };

/**
 * The whole answer to an operation, read in one trip by a statement for each field of the query and written without
 * ordinary execution; null where only that can answer. Why something is empty is looked up in one trip more.
 * What is unusual is left to ordinary execution too, so that errors are made in one place; only a database that
 * is away is not asked again.
 */
export async function runPlanned(asked: Asked, around: Around): Promise<PlannedAnswer | null> {
  let planned: Planned | null = null;
  try {
    planned = findPlan(asked, reading);
    const body = await answer(planned, asked, around);
    return body === null ? null : { body };
  } catch (error) {
    if (error instanceof NotPlanned && error.lasting) planned?.giveUp();
    if (error instanceof NotPlanned || error instanceof GraphQLError) return null;
    if (error instanceof DatasetChanged || error instanceof DatasetBehind) return null;
    const masked = maskError(error);
    if (masked.extensions.code === 'UPSTREAM_UNAVAILABLE') return { errors: [masked] };
    logFault(error, { planned: false });
    return null;
  }
}

async function answer(
  { plan, document, variables }: Planned,
  { operationName, variables: given }: Asked,
  { settings, visit, reading, cacheNotes, timings }: Around,
): Promise<string | null> {
  const cost = measureCost({ document, operationName, variables: given });
  if (cost === null || checkCost(cost)) return null;
  const notes = openNotes();
  const { statements, write } = readOperation(plan, variables, notes);
  timings.planned = performance.now();
  const { version, results } = await openSettingsReader(settings, visit, reading)(statements);
  const context: Context = {
    store: openSettingsStore(settings, visit, reading, { version }),
    notes: [],
    readRateLimit: () => readRateLimitAfter(visit.client, cost, settings),
  };
  timings.executed = performance.now();
  const { data, later } = write(results, context);
  await Promise.all(later);
  timings.serialised = performance.now();
  for (const tag of notes.tags) cacheNotes.tags.add(tag);
  cacheNotes.freshS = notes.freshS;
  const body = `{"data":${data},"extensions":${JSON.stringify(originOf(version, cost, context.notes))}}`;
  if (body.length > responseLimit) return null;
  visit.notes.cost = cost;
  chargeCost(visit.client, cost);
  return body;
}
