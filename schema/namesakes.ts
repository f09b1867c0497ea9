import { findNamesakes, type Term } from '../drizzle/queries/namesakes.ts';
import type { Context } from './context.ts';

/** A term that may name actors, and the path of the argument that holds it. */
export interface AskedTerm extends Term {
  argument: readonly string[];
}

/** Most terms of one field that are looked at. */
const termLimit = 8;

/** Notes in `extensions.explain` which terms name several actors, and whom. Gives the terms that name nobody. */
export async function noteNamesakes(
  context: Context,
  asked: readonly AskedTerm[],
  path: readonly (string | number)[],
): Promise<AskedTerm[]> {
  const terms = asked.slice(0, termLimit);
  const namesakes = await findNamesakes(context.store, terms);
  const carriers = terms.map((_, index) => namesakes.filter(({ place }) => place === index));
  for (const [index, { term, naming, argument }] of terms.entries()) {
    const actors = (carriers[index] ?? []).map(({ slug, name, kind }) => ({ slug, name, kind }));
    if (actors.length < 2) continue;
    const names = actors.map(({ slug, name }) => `${name} (${slug})`).join(', ');
    const does = naming === 'NAME' ? 'names' : 'begins the names of';
    context.notes.push({
      path,
      message: `"${term}" ${does} several actors: ${names}. Ask for one by its slug.`,
      argument: argument.join('.'),
      term,
      actors,
    });
  }
  return terms.filter((_, index) => carriers[index]?.length === 0);
}
