import type { InStatement } from '@libsql/client';
import { sql } from 'drizzle-orm';
import { membershipRows } from './membership-rows.ts';
import { statement } from './statements.ts';

/**
 * Takes out what nothing refers to any more, finds out who is named only by what does not stand, says who
 * belongs to whom, and counts afresh.
 */
export function tidyStatements(): InStatement[] {
  return [
    sql`delete from actor_membership`,
    sql`delete from publication where id not in (select publication_id from article where publication_id is not null)`,
    sql`delete from author where id not in (select author_id from byline)`,
    sql`delete from topic where id not in (select topic_id from article_topic)`,
    sql`delete from place where id not in (select place_id from event where place_id is not null)`,
    sql`delete from actor where not exists (select 1 from mention where actor_id = actor.id)
    and not exists (select 1 from event_participant where actor_id = actor.id)
    and not exists (select 1 from quotation where speaker_id = actor.id)
    and not exists (select 1 from evidence where attributed_to_id = actor.id)
    and not exists (select 1 from appearance where actor_id = actor.id)`,
    sql`update actor set agreed = standing.agreed
    from (select id, exists (select 1 from appearance where actor_id = actor.id)
        or exists (select 1 from involvement where actor_id = actor.id)
        or exists (select 1 from quotation where speaker_id = actor.id and standing = 'AGREED')
        or exists (select 1 from evidence where attributed_to_id = actor.id and standing = 'AGREED') as agreed
      from actor) as standing
    where standing.id = actor.id and actor.agreed <> standing.agreed`,
    sql`insert into actor_membership (id, actor_id, organization_id, edtf, start, "end")
    select known.value ->> 'id', member.id, whole.id, known.value ->> 'edtf', known.value ->> 'start', known.value ->> 'end'
    from json_each(${JSON.stringify(membershipRows())}) as known
    join actor as member on member.id = known.value ->> 'actorId'
    join actor as whole on whole.id = known.value ->> 'organizationId'`,
    sql`update actor set article_count = counted.articles, event_count = counted.events
    from (select id,
        (select count(*) from appearance where actor_id = actor.id) as articles,
        (select count(*) from involvement where actor_id = actor.id) as events
      from actor) as counted
    where counted.id = actor.id
      and (article_count <> counted.articles or event_count <> counted.events)`,
  ].map(statement);
}
