import { type SQL, sql } from 'drizzle-orm';
import type { ActorFilter } from './actor-filter.ts';
import type { ActorSet } from './actor-set.ts';
import type { EventFilter } from './event-filter.ts';

/**
 * Under which actor the tallies hold the events of a filter: all events, or those of one actor. Null for every other
 * filter, whose events have to be counted one by one.
 */
export function talliedUnder(filter: EventFilter): SQL | null {
  const [condition, ...more] = givenIn(filter);
  if (!condition) return sql`''`;
  if (more.length > 0) return null;
  const slug = slugOf(filter);
  return slug === null ? null : sql`(select id from actor where slug = ${slug})`;
}

/** The slug of the only actor that a filter asks for, whatever else it asks for. */
export function slugOf({
  actors,
  participants,
}: Pick<EventFilter, 'actors' | 'participants'>): string | null {
  if (participants) {
    const [only, ...others] = participants;
    return only && others.length === 0 && givenIn(only).length === 1 ? slugInFilter(only.actor) : null;
  }
  return slugInSet(actors);
}

/** The slug of the one actor that a set stands for. */
export function slugInSet(set: ActorSet | null | undefined): string | null {
  if (!set || givenIn(set).length !== 1) return null;
  return onlyOf(set.anyOf ?? set.allOf);
}

function slugInFilter(filter: ActorFilter | null | undefined): string | null {
  return filter && givenIn(filter).length === 1 ? onlyOf(filter.slugs) : null;
}

function onlyOf(slugs: readonly string[] | null | undefined): string | null {
  return slugs?.length === 1 ? (slugs[0] ?? null) : null;
}

/** What a filter asks for. */
export function givenIn(filter: object): [string, unknown][] {
  return Object.entries(filter).filter(([, value]) => value !== null && value !== undefined);
}

/** A sum of tenths as it is shown. */
export function fromTenths(column: SQL): SQL {
  return sql`sum(${column}) / 10.0`;
}
