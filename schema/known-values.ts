import { createContextCache } from '@pothos/core';
import DataLoader from 'dataloader';
import { findNearest } from '../drizzle/queries/nearest-value.ts';
import { findKnown, type Known, type NamedKind, type NamedValue } from '../drizzle/queries/unknown-values.ts';
import type { Context } from './context.ts';
import { argumentError } from './errors.ts';
import { noteNamesakes } from './namesakes.ts';
import type { NamedInFilter, ReadFilter } from './read-filter.ts';

const listFields: Record<NamedKind, string> = {
  actor: 'actors { edges { node { slug name } } }',
  article: 'articles { edges { node { slug headline } } }',
  event: 'events { edges { node { slug summary } } }',
  publication: 'articles { edges { node { publication { slug name } } } }',
  author: 'articles { edges { node { authors { slug name } } } }',
  topic: 'articles { edges { node { topics { code label } } } }',
  place: 'events { edges { node { place { slug name } } } }',
  section: 'articles { edges { node { section } } }',
  language: 'articles { edges { node { language } } }',
  country: 'actors { edges { node { country } } }',
};

/** One loader per request: what all its filters name is looked up in one statement. */
const loaders = createContextCache(
  ({ store }: Context) =>
    new DataLoader<NamedValue, Known, string>((named) => findKnown(store, named), {
      cacheKeyFn: ({ kind, value }) => `${kind} ${value}`,
    }),
);

/** Refuses a filter that names what is not in the store, and notes which of its names are those of several actors. */
export async function checkNamed(
  context: Context,
  { named, names }: Pick<ReadFilter<unknown>, 'named' | 'names'>,
  path: readonly (string | number)[],
): Promise<void> {
  await Promise.all([checkKnown(context, named), noteNamesakes(context, names, path)]);
}

/** Refuses a filter that names what is not in the store: an empty list would hide a misspelling. */
export async function checkKnown(context: Context, named: readonly NamedInFilter[]): Promise<void> {
  if (context.named) {
    context.named.push(...named);
    return;
  }
  const found = await Promise.all(named.map((one) => loaders(context).load(one)));
  const place = found.findIndex(({ known }) => !known);
  const unknown = named[place];
  if (!unknown) return;
  const { kind, value, argument } = unknown;
  const suggestions = found[place]?.nearest ?? (await findNearest(context.store, unknown));
  throw argumentError(
    'UNKNOWN_SLUG',
    `The filter names ${kind} "${value}", which the dataset does not have.`,
    [
      ...(suggestions.length > 0
        ? [`Did you mean ${suggestions.map((one) => `"${one}"`).join(' or ')}?`]
        : []),
      `List what there is with ${listFields[kind]}.`,
    ].join(' '),
    argument,
    { suggestions },
  );
}
