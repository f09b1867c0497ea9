import { env } from 'cloudflare:workers';
import { openNotes } from '../../schema/cache-notes.ts';
import { readSettings } from '../../src/env.ts';
import { runOrdinary } from '../../src/graphql.ts';
import { runPlanned } from '../../src/planned.ts';
import { openVisit } from '../../src/visit.ts';

export interface Way {
  body: string;
  status: number;
  contentType: string | null;
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
  const response = await runPlanned(
    { ...asked, mediaType: 'application/json' },
    { settings, visit, cacheNotes: notes.planned },
  );
  const other = await runOrdinary(
    'https://newsgraph.test',
    { ...asked, mediaType: 'application/json' },
    { settings, visit, cacheNotes: notes.ordinary },
  );
  return {
    planned: response && (await readWay(response, notes.planned)),
    ordinary: await readWay(other.response, notes.ordinary),
    outcome: other.outcome,
  };
}

async function readWay(response: Response, notes: ReturnType<typeof openNotes>): Promise<Way> {
  return {
    body: await response.text(),
    status: response.status,
    contentType: response.headers.get('content-type'),
    tags: [...notes.tags].sort(),
    freshS: notes.freshS,
  };
}
