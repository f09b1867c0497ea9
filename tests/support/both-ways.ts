import { env } from 'cloudflare:workers';
import { openReading } from '../../drizzle/reading.ts';
import { openNotes } from '../../schema/cache-notes.ts';
import { startTimings } from '../../src/edge/timing.ts';
import { readSettings } from '../../src/env.ts';
import { runOrdinary } from '../../src/graphql.ts';
import { runPlanned } from '../../src/planned.ts';
import { openVisit } from '../../src/visit.ts';

export interface Way {
  body: string;
  tags: string[];
  freshS: number | null;
}

/** An operation answered by its plan, null where it has none, and by ordinary execution. */
export async function askBothWays(
  query: string,
  variables: Record<string, unknown> = {},
): Promise<{ planned: Way | null; ordinary: Way; outcome: string }> {
  const settings = readSettings(env as Parameters<typeof readSettings>[0]);
  const asked = { query, variables, operationName: null };
  const visit = openVisit(new Request('https://newsgraph.test'), settings, () => {});
  const notes = { planned: openNotes(), ordinary: openNotes() };
  const timings = startTimings();
  const reading = openReading();
  const planned = await runPlanned(asked, { settings, visit, reading, cacheNotes: notes.planned, timings });
  const other = await runOrdinary(
    'https://newsgraph.test',
    { ...asked, mediaType: 'application/json' },
    { settings, visit, cacheNotes: notes.ordinary },
  );
  return {
    planned: planned && 'body' in planned ? readWay(planned.body, notes.planned) : null,
    ordinary: readWay(other.body, notes.ordinary),
    outcome: other.outcome,
  };
}

function readWay(body: string, notes: ReturnType<typeof openNotes>): Way {
  return {
    body,
    tags: [...notes.tags].sort(),
    freshS: notes.freshS,
  };
}
