import type { InStatement } from '@libsql/client';
import { type SQL, sql } from 'drizzle-orm';
import type { Scope } from './fingerprints.ts';
import { membershipRows } from './membership-rows.ts';
import { statement } from './statements.ts';

/** What a change takes out of the store; what is only added leaves nothing behind that nobody refers to. */
export interface TakenOut {
  articles: boolean;
  events: boolean;
}

/**
 * Takes out what nothing refers to any more, finds out who is named only by what does not stand, and says who
 * belongs to whom. It looks at no more of the store than the change can have touched.
 */
export function tidyStatements({ actorIds }: Scope, takenOut: TakenOut): InStatement[] {
  const touched = sql`id in (select value from json_each(${JSON.stringify(actorIds)}))`;
  return [
    sql`delete from actor_membership`,
    ...(takenOut.articles ? leftByArticles : []),
    ...(takenOut.events ? leftByEvents : []),
    sql`delete from actor where ${touched} and not exists (select 1 from mention where actor_id = actor.id)
    and not exists (select 1 from event_participant where actor_id = actor.id)
    and not exists (select 1 from quotation where speaker_id = actor.id)
    and not exists (select 1 from evidence where attributed_to_id = actor.id)
    and not exists (select 1 from appearance where actor_id = actor.id)`,
    sql`update actor set agreed = standing.agreed
    from (select id, exists (select 1 from appearance where actor_id = actor.id)
        or exists (select 1 from involvement where actor_id = actor.id)
        or exists (select 1 from quotation where speaker_id = actor.id and standing = 'AGREED')
        or exists (select 1 from evidence where attributed_to_id = actor.id and standing = 'AGREED') as agreed
      from actor where ${touched}) as standing
    where standing.id = actor.id and actor.agreed <> standing.agreed`,
    sql`insert into actor_membership (id, actor_id, organization_id, edtf, start, "end")
    select known.value ->> 'id', member.id, whole.id, known.value ->> 'edtf', known.value ->> 'start', known.value ->> 'end'
    from json_each(${JSON.stringify(membershipRows())}) as known
    join actor as member on member.id = known.value ->> 'actorId'
    join actor as whole on whole.id = known.value ->> 'organizationId'`,
  ].map(statement);
}

const leftByArticles: readonly SQL[] = [
  sql`delete from publication where not exists (select 1 from article where publication_id = publication.id)`,
  sql`delete from author where not exists (select 1 from byline where author_id = author.id)`,
  sql`delete from topic where not exists (select 1 from article_topic where topic_id = topic.id)`,
];

const leftByEvents: readonly SQL[] = [
  sql`delete from place where not exists (select 1 from event where place_id = place.id)`,
];
