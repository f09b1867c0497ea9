import { type Namesake, selectNamesakes, type Term } from '../drizzle/queries/namesakes.ts';
import type { Context } from './context.ts';
import type { Beside } from './plan/root-plan.ts';

/** A term that may name actors, and the path of the argument that holds it. */
export interface AskedTerm extends Term {
  argument: readonly string[];
}

/** Most terms of one field that are looked at. */
const termLimit = 8;

/** Notes in `extensions.explain` which terms name several actors, and whom. */
export async function noteNamesakes(
  context: Context,
  asked: readonly AskedTerm[],
  path: readonly (string | number)[],
): Promise<void> {
  await Promise.all(
    namesakesBeside(asked).map(async ({ statement, take }) =>
      take(await context.store.all(statement), { context, path }),
    ),
  );
}

/** The same as a statement that can be read beside others; none where no terms are asked for. */
export function namesakesBeside(asked: readonly AskedTerm[]): Beside[] {
  const terms = asked.slice(0, termLimit);
  if (terms.length === 0) return [];
  return [
    {
      statement: selectNamesakes(terms),
      take: (rows, { context, path }) => {
        const namesakes = rows as readonly Namesake[];
        for (const [index, asked] of terms.entries()) {
          const carriers = namesakes.filter(({ place }) => place === index);
          if (carriers.length > 1) context.notes.push({ path, ...tellCarriers(asked, carriers) });
        }
      },
    },
  ];
}

function tellCarriers({ term, naming, argument }: AskedTerm, carriers: readonly Namesake[]) {
  const actors = carriers.map(({ slug, name, kind }) => ({ slug, name, kind }));
  const names = actors.map(({ slug, name }) => `${name} (${slug})`).join(', ');
  const does = naming === 'NAME' ? 'names' : 'begins the names of';
  return {
    message: `"${term}" ${does} several actors: ${names}. Ask for one by its slug.`,
    argument: argument.join('.'),
    term,
    actors,
  };
}
