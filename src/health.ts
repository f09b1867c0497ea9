import { execute, parse } from 'graphql';
import { schema } from '../schema/index.ts';
import type { Settings } from './env.ts';
import { openSettingsStore } from './graphql.ts';

const document = parse('{ dataset { version articles } }');

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
  const { data, errors } = await execute({
    schema,
    document,
    contextValue: { store: openSettingsStore(settings), notes: [] },
  });
  if (errors) return { status: 'unavailable', database: 'away', dataset: null };
  const dataset = data?.dataset as { version: string } | null | undefined;
  return { status: 'ok', database: 'answers', dataset: dataset?.version ?? null };
}
