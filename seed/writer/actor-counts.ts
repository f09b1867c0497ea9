import type { InStatement } from '@libsql/client';
import { sql } from 'drizzle-orm';
import type { Scope } from './fingerprints.ts';
import { statement } from './statements.ts';

/**
 * Statements that take what a change may take out of the store off the counts of its actors, before it is done. Only
 * what the change touches is counted: the actors that are named most are in half of all articles.
 */
export function discountStatements(scope: Scope): InStatement[] {
  return countStatements(scope, -1);
}

/** Statements that put on what is there once the change is done. */
export function countStatements({ articleIds, eventIds }: Scope, sign: 1 | -1 = 1): InStatement[] {
  return [
    statement(sql`update actor set article_count = article_count + ${sign} * counted.number
      from (select actor_id, count(*) as number from appearance
        where article_id in (select value from json_each(${JSON.stringify(articleIds)})) group by actor_id) as counted
      where counted.actor_id = actor.id`),
    statement(sql`update actor set event_count = event_count + ${sign} * counted.number
      from (select actor_id, count(*) as number from involvement
        where event_id in (select value from json_each(${JSON.stringify(eventIds)})) group by actor_id) as counted
      where counted.actor_id = actor.id`),
  ];
}
