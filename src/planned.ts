import { GraphQLError } from 'graphql';
import { openReader } from '../drizzle/store.ts';
import { type CacheNotes, openNotes } from '../schema/cache-notes.ts';
import { type Asked, findPlan } from '../schema/plan/known-plans.ts';
import { NotPlanned } from '../schema/plan/not-planned.ts';
import { readOperation } from '../schema/plan/operation-plan.ts';
import type { Settings } from './env.ts';
import { limitDocument } from './limits/document.ts';
import { checkNodes } from './limits/nodes.ts';

/**
 * The whole answer to an operation, read by one statement for each field of the query in one trip and
 * written without ordinary execution; null where only that can answer. What is unusual is left to it too, so
 * that errors and explanations are made in one place.
 */
export async function runPlanned(
  asked: Asked,
  { settings, cacheNotes }: { settings: Settings; cacheNotes: CacheNotes },
): Promise<string | null> {
  try {
    const { plan, document, variables } = findPlan(asked, [limitDocument]);
    if (checkNodes({ document, operationName: asked.operationName, variables: variables.coerced }))
      return null;
    const notes = openNotes();
    const { statements, write } = readOperation(plan, variables, notes);
    const { version, results } = await openReader(databaseOf(settings))(statements);
    const data = write(results, version);
    for (const tag of notes.tags) cacheNotes.tags.add(tag);
    cacheNotes.freshS = notes.freshS;
    return version === null
      ? `{"data":${data}}`
      : `{"data":${data},"extensions":{"dataset":{"version":${JSON.stringify(version)}}}}`;
  } catch (error) {
    reportUnexpected(error);
    return null;
  }
}

function databaseOf({ databaseUrl, databaseToken, databaseTimeoutMs }: Settings) {
  return { url: databaseUrl, authToken: databaseToken, timeoutMs: databaseTimeoutMs };
}

/** The asker's mistakes and a database that is away are told by ordinary execution. */
function reportUnexpected(error: unknown): void {
  if (error instanceof NotPlanned || error instanceof GraphQLError) return;
  console.warn(JSON.stringify({ level: 'warn', planned: String(error) }));
}
