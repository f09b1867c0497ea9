import type { InStatement, ResultSet } from '@libsql/client';
import { sql } from 'drizzle-orm';
import { activityTag, cacheTag, type NodeType } from '../../drizzle/ids.ts';
import type { ChangeReason } from '../../drizzle/vocabulary/changes.ts';
import { fingerprintsOf, type Scope } from './fingerprints.ts';
import { statement } from './statements.ts';

/** The runs whose changes are kept for whoever mirrors the data; older ones have to begin anew. */
const keptRuns = 1_000;

/** Why an article changes; of all else the reason is what articles say. */
export interface Cause {
  /** Row id. */
  id: string;
  reason: ChangeReason;
  /** Row id that the article has now, or had before. */
  counterpartId: string | null;
}

/** Statements that note, before anything else in a change's transaction, how all within its scope is. */
export function noteBefore(scope: Scope): InStatement[] {
  return [statement(sql`delete from touched`), note('before', scope)];
}

/**
 * Statements that enter into the log, at the end of that transaction and after its run was noted, what has become
 * another. The last but one gives what that is, for `tagsOf`.
 */
export function noteAfter(scope: Scope, causes: readonly Cause[]): InStatement[] {
  return [
    note('after', scope),
    ...[
      sql`delete from touched where (type, entity_id) in (select type, entity_id from touched
        group by type, entity_id having count(*) = 2 and min(fingerprint) = max(fingerprint))`,
      logEntries(causes),
      sql`delete from change where run <= (select max(id) from ingest_run) - ${keptRuns}`,
      sql`select distinct type, entity_id from touched`,
      sql`delete from touched`,
    ].map(statement),
  ];
}

/** The cache tags of what a transaction changed, from the results of its statements. */
export function tagsOf(results: readonly ResultSet[]): string[] {
  const rows = results.at(-2)?.rows ?? [];
  return rows.map(({ type, entity_id: id }) => tagOf(String(type), String(id))).sort();
}

function note(side: 'before' | 'after', scope: Scope): InStatement {
  return statement(sql`insert into touched (side, type, entity_id, slug, fingerprint)
    select ${side}, type, id, slug, fingerprint from (${fingerprintsOf(scope)})`);
}

/** What comes or changes before what goes, and each thing after those that it refers to. */
function logEntries(causes: readonly Cause[]) {
  return sql`insert into change (run, type, entity_id, slug, kind, reason, counterpart_id)
    with entry as (
      select type, entity_id, max(slug) filter (where side = 'before') as slug_before,
        max(slug) filter (where side = 'after') as slug_after, max(reason) as reason,
        max(counterpart_id) as counterpart_id
      from (
        select type, entity_id, side, slug, null as reason, null as counterpart_id from touched where type <> 'Activity'
        union all select 'Article', value ->> 'id', 'cause', null, value ->> 'reason', value ->> 'counterpartId'
          from json_each(${JSON.stringify(causes)}))
      group by type, entity_id having min(side) <> 'cause')
    select (select max(id) from ingest_run), type, entity_id,
      coalesce(slug_after, slug_before, case type when 'Actor' then (select slug from actor where id = entity_id)
        else (select slug from article where id = entity_id) end),
      case when slug_before is null and slug_after is not null then 'ADDED'
        when slug_before is not null and slug_after is null then 'REMOVED' else 'EDITED' end as kind,
      coalesce(reason, 'CONSEQUENCE'), counterpart_id
    from entry
    order by kind = 'REMOVED', case type when 'Actor' then 1 when 'Article' then 2 else 3 end
      * iif(slug_after is null and slug_before is not null, -1, 1), entity_id`;
}

function tagOf(type: string, id: string): string {
  return type === 'Activity' ? activityTag(id) : cacheTag(type as NodeType, id);
}
