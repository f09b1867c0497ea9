import { findUnknownValues, type NamedValues } from '../drizzle/queries/unknown-slugs.ts';
import type { Context } from './context.ts';
import { argumentError } from './errors.ts';

export type NamedInFilter = NamedValues;

export const nothingNamed: NamedValues = { actor: [], publication: [], author: [], topic: [], place: [] };

const listFields: Record<keyof NamedValues, string> = {
  actor: 'actors { edges { node { slug name } } }',
  publication: 'articles { edges { node { publication { slug name } } } }',
  author: 'articles { edges { node { authors { slug name } } } }',
  topic: 'articles { edges { node { topics { code label } } } }',
  place: 'events { edges { node { place { slug name } } } }',
};

/** Refuses a filter that names what is not in the store: an empty list would hide a misspelling. */
export async function checkKnown(
  { store }: Context,
  named: readonly NamedInFilter[],
  argument: readonly string[],
): Promise<void> {
  const unknown = await findUnknownValues(store, mergeNamed(named));
  const [first] = unknown;
  if (!first) return;
  throw argumentError(
    'UNKNOWN_SLUG',
    `The filter names ${unknown.map(({ kind, value }) => `${kind} "${value}"`).join(', ')}, which the dataset does not have.`,
    `List what there is with ${listFields[first.kind]}.`,
    argument,
  );
}

function mergeNamed(named: readonly NamedInFilter[]): NamedValues {
  const merge = (kind: keyof NamedValues) => [...new Set(named.flatMap((one) => one[kind]))];
  return {
    actor: merge('actor'),
    publication: merge('publication'),
    author: merge('author'),
    topic: merge('topic'),
    place: merge('place'),
  };
}
