import { execute, parse } from 'graphql';
import { schema } from '../schema/index.ts';
import { openSettingsStore } from './database.ts';
import type { Settings } from './env.ts';
import type { Visit } from './visit.ts';

const document = parse('{ dataset { version } }');

/** The version of the dataset that the database holds; null before the first seeding. Throws when it is away. */
export async function readDatasetVersion(settings: Settings, visit: Visit): Promise<string | null> {
  const contextValue = { store: openSettingsStore(settings, visit), notes: [] };
  const { data, errors } = await execute({ schema, document, contextValue });
  if (errors) throw new Error('The database did not say which dataset it holds.', { cause: errors[0] });
  const dataset = data?.dataset as { version: string } | null | undefined;
  return dataset?.version ?? null;
}
