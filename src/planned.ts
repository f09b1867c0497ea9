import { GraphQLError } from 'graphql';
import { type CacheNotes, openNotes } from '../schema/cache-notes.ts';
import { measureCost } from '../schema/measure-cost.ts';
import { type Asked, findPlan, type Planned } from '../schema/plan/known-plans.ts';
import { NotPlanned } from '../schema/plan/not-planned.ts';
import { readOperation } from '../schema/plan/operation-plan.ts';
import { openSettingsReader } from './database.ts';
import type { Timings } from './edge/timing.ts';
import type { Settings } from './env.ts';
import { checkCost } from './limits/cost.ts';
import { boundingRules } from './limits/document.ts';
import { parseBounded } from './limits/parse.ts';
import { chargeCost } from './limits/rate.ts';
import { responseLimit } from './limits/response.ts';
import { logFault } from './log.ts';
import { maskError } from './mask-error.ts';
import { originOf } from './origin.ts';
import type { Visit } from './visit.ts';

const reading = { parse: parseBounded, rules: boundingRules };

interface Around {
  settings: Settings;
  visit: Visit;
  cacheNotes: CacheNotes;
  timings: Timings;
}

/** A whole answer as JSON, or what keeps it from being made. */
export type PlannedAnswer = { body: string } | { errors: GraphQLError[] };

/**
 * The whole answer to an operation, read by one statement for each field of the query in one trip and
 * written without ordinary execution; null where only that can answer. What is unusual is left to it too, so
 * that errors and explanations are made in one place; only a database that is away is not asked again.
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
    const masked = maskError(error);
    if (masked.extensions.code === 'UPSTREAM_UNAVAILABLE') return { errors: [masked] };
    logFault(error, { planned: false });
    return null;
  }
}

async function answer(
  { plan, document, variables }: Planned,
  { operationName, variables: given }: Asked,
  { settings, visit, cacheNotes, timings }: Around,
): Promise<string | null> {
  const cost = measureCost({ document, operationName, variables: given });
  if (cost === null || checkCost(cost)) return null;
  const notes = openNotes();
  const { statements, write } = readOperation(plan, variables, notes);
  timings.planned = performance.now();
  const { version, results } = await openSettingsReader(settings, visit)(statements);
  timings.executed = performance.now();
  const data = write(results, version);
  timings.serialised = performance.now();
  for (const tag of notes.tags) cacheNotes.tags.add(tag);
  cacheNotes.freshS = notes.freshS;
  const body = `{"data":${data},"extensions":${JSON.stringify(originOf(version, cost))}}`;
  if (body.length > responseLimit) return null;
  visit.notes.cost = cost;
  chargeCost(visit.client, cost);
  return body;
}
