import { readDatasetVersion } from './database.ts';
import type { Settings } from './env.ts';
import { logFault } from './log.ts';
import type { Visit } from './visit.ts';

interface Health {
  status: 'ok' | 'unavailable';
  database: 'answers' | 'away';
  /** Null before the first seeding. */
  dataset: string | null;
}

interface Around {
  settings: Settings;
  visit: Visit;
}

/** Says how things are: 200 if the database answers, 503 if not. */
export async function answerHealth(around: Around): Promise<Response> {
  const health = await readHealth(around);
  return say(health, health.status === 'ok');
}

/** Says whether requests should be sent here: the database answers and has been seeded. */
export async function answerReady(around: Around): Promise<Response> {
  const { database, dataset } = await readHealth(around);
  const ready = database === 'answers' && dataset !== null;
  return say({ ready, database, dataset }, ready);
}

async function readHealth({ settings, visit }: Around): Promise<Health> {
  try {
    const { version } = await readDatasetVersion(settings, visit);
    return { status: 'ok', database: 'answers', dataset: version };
  } catch (error) {
    logFault(error, { requestId: visit.id });
    return { status: 'unavailable', database: 'away', dataset: null };
  }
}

function say(body: object, isWell: boolean): Response {
  return Response.json(body, {
    status: isWell ? 200 : 503,
    headers: {
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
      ...(isWell ? {} : { 'retry-after': '5' }),
    },
  });
}
