import { readDatasetVersion } from './dataset-version.ts';
import type { Settings } from './env.ts';

interface Health {
  status: 'ok' | 'unavailable';
  database: 'answers' | 'away';
  dataset: string | null;
}

/** Says whether the database answers and which dataset it holds: 200 if it does, 503 if not. */
export async function answerHealth(settings: Settings): Promise<Response> {
  const health = await readHealth(settings);
  return Response.json(health, {
    status: health.status === 'ok' ? 200 : 503,
    headers: { 'cache-control': 'no-store', 'access-control-allow-origin': '*' },
  });
}

async function readHealth(settings: Settings): Promise<Health> {
  try {
    return { status: 'ok', database: 'answers', dataset: await readDatasetVersion(settings) };
  } catch {
    return { status: 'unavailable', database: 'away', dataset: null };
  }
}
