import { sql } from 'drizzle-orm';
import type { ActorKind } from '../vocabulary/actor-kinds.ts';
import { allOf, anyOf, type Where } from './where.ts';

/** Which actors. Conditions given together must all hold; within a list any one does. */
export interface ActorFilter {
  slugs?: readonly string[] | null | undefined;
  kinds?: readonly ActorKind[] | null | undefined;
  countries?: readonly string[] | null | undefined;
  /** How the name or an alias begins; case does not matter. */
  namePrefix?: string | null | undefined;
  /** An FTS5 query that is known to be well-formed. */
  match?: string | null | undefined;
  not?: ActorFilter | null | undefined;
  or?: readonly ActorFilter[] | null | undefined;
}

type ActorWhere = Where<'actors'>;

/** The condition an actor filter stands for, among the actors of the agreed view. */
export function actorWhere(filter: ActorFilter): ActorWhere {
  return { AND: [{ agreed: true }, conditionOf(filter)] };
}

function conditionOf(filter: ActorFilter): ActorWhere {
  const { slugs, kinds, countries, namePrefix } = filter;
  const conditions: ActorWhere[] = [];
  if (slugs) conditions.push({ slug: { in: [...slugs] } });
  if (kinds) conditions.push({ kind: { in: [...kinds] } });
  if (countries) conditions.push({ country: { in: [...countries] } });
  if (namePrefix) conditions.push(startsWith(namePrefix));
  if (filter.match) conditions.push(matches(filter.match));
  if (filter.not) conditions.push({ NOT: conditionOf(filter.not) });
  if (filter.or) conditions.push(anyOf(filter.or.map(conditionOf)));
  return allOf(conditions);
}

function startsWith(prefix: string): ActorWhere {
  const pattern = `${prefix.replace(/[%_\\]/g, '\\$&')}%`;
  return {
    RAW: (actor) =>
      sql`(${actor.name} like ${pattern} escape '\\' or exists (select 1 from actor_alias where actor_alias.actor_id = ${actor.id} and actor_alias.name like ${pattern} escape '\\'))`,
  };
}

function matches(query: string): ActorWhere {
  return {
    RAW: (actor) => sql`${actor.number} in (select rowid from actor_fts where actor_fts match ${query})`,
  };
}
