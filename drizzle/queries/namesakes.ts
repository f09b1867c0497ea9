import { type SQL, sql } from 'drizzle-orm';
import type { Store } from '../store.ts';

/**
 * How a term is to name actors: by a whole name, a surname or what bodies of several states are called, or by
 * how a name begins.
 */
export type Naming = 'NAME' | 'BEGINNING';

/** A term, and how it is to name actors. */
export interface Term {
  term: string;
  naming: Naming;
}

/** An actor that a term names; `place` is that of the term among those asked. */
export interface Namesake {
  place: number;
  slug: string;
  name: string;
  kind: string;
}

/** Most actors that are told of one term. */
const namesakeLimit = 10;

/** Which actors some terms name, those named in most articles first: one statement. */
export async function findNamesakes(store: Store, terms: readonly Term[]): Promise<Namesake[]> {
  return terms.length === 0 ? [] : store.all<Namesake>(selectNamesakes(terms));
}

/** The same as a statement; there must be a term. */
export function selectNamesakes(terms: readonly Term[]): SQL {
  const rows = terms.map(
    ({ term, naming }, place) => sql`select * from (select ${place} as place, slug, name, kind from actor
      where agreed = 1 and id in (${carriers[naming](term)}) order by article_count desc, id limit ${namesakeLimit})`,
  );
  return sql.join(rows, sql` union all `);
}

const carriers: Record<Naming, (term: string) => SQL> = {
  NAME: (term) => sql`select id from actor where name collate nocase = ${term}
    union all select actor_id from actor_alias where name collate nocase = ${term}
    union all select id from actor where number in
        (select rowid from actor_fts where actor_fts match ${`name : "${term.replace(/["\0]/g, ' ')}"`})
      and (kind = 'PERSON' and name like ${`% ${withoutWildcards(term)}`} or name like ${`${withoutWildcards(term)} (%`})`,
  BEGINNING: (term) => sql`select id from actor
      where name collate nocase >= ${term} and name collate nocase < ${`${term}\u{10ffff}`}
    union all select actor_id from actor_alias
      where name collate nocase >= ${term} and name collate nocase < ${`${term}\u{10ffff}`}`,
};

function withoutWildcards(term: string): string {
  return term.replace(/[%_]/g, ' ');
}
