import { type SQL, sql } from 'drizzle-orm';
import { type Condition, condition, listed } from './condition.ts';

/** Which actors, by slug: at least one of anyOf, every one of allOf, none of noneOf. */
export interface ActorSet {
  anyOf?: readonly string[] | null | undefined;
  allOf?: readonly string[] | null | undefined;
  noneOf?: readonly string[] | null | undefined;
}

/** The conditions of an actor set; `holds` tests for any of the actors whose ids a subquery gives. */
export function actorSetConditions(
  argument: string,
  set: ActorSet | null | undefined,
  holds: (actorIds: SQL) => SQL,
): Condition[] {
  const holdsForAny = (slugs: readonly string[]) =>
    holds(sql`(select id from actor where slug in ${listed(slugs)})`);
  return [
    ...condition(`${argument}.anyOf`, set?.anyOf, holdsForAny),
    ...(set?.allOf ?? []).map((slug, index) => ({
      argument: `${argument}.allOf.${index}`,
      holds: holdsForAny([slug]),
    })),
    ...condition(`${argument}.noneOf`, set?.noneOf, (slugs) => sql`not (${holdsForAny(slugs)})`),
  ];
}
