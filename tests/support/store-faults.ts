import type { FileStore } from '../../drizzle/file-store.ts';
import { sumContent } from '../../seed/writer/dataset-content.ts';
import { versionAfter } from '../../seed/writer/dataset-row.ts';

/** What must find nothing: each names one thing that has to hold, and finds where it does not. */
const searches: Record<string, string> = {
  'a reference leads nowhere': 'pragma foreign_key_check',
  'an article is missing in its full-text index':
    'select id from article where number not in (select id from article_fts_docsize)',
  'the full-text index has an article too many':
    'select id from article_fts_docsize where id not in (select number from article)',
  'an actor is missing in its full-text index':
    'select id from actor where agreed and number not in (select id from actor_fts_docsize)',
  'the full-text index has an actor too many':
    'select id from actor_fts_docsize where id not in (select number from actor where agreed)',
  'an event is missing in its full-text index':
    'select id from event where number not in (select id from event_fts_docsize)',
  'the full-text index has an event too many':
    'select id from event_fts_docsize where id not in (select number from event)',
  'an actor counts its articles wrongly':
    'select id from actor where article_count <> (select count(*) from appearance where actor_id = actor.id)',
  'an actor counts its events wrongly':
    'select id from actor where event_count <> (select count(*) from involvement where actor_id = actor.id)',
  'an event counts its reports wrongly':
    'select id from event where report_count <> (select count(*) from report where event_id = event.id)',
  'an event counts its independent sources wrongly': `select id from event where independent_count > report_count
    or independent_count < 1 or independent_count > (select count(distinct coalesce(publication_id, article.id))
      from report join article on article.id = article_id where event_id = event.id)`,
  'articles are near duplicates one way only': `select id from article_duplicate link where article_id = other_id
    or not exists (select 1 from article_duplicate back where back.article_id = link.other_id
      and back.other_id = link.article_id and back.similarity = link.similarity)`,
  'a link or a band says another day than its article': `select link.id from article_duplicate link
      join article on article.id = other_id where day <> other_day
    union all select article.id from article_band join article on article.id = article_id
      where article.day <> article_band.day`,
  'an event has nothing to stand on':
    'select id from event where id not in (select event_id from evidence where event_id is not null)',
  'the dataset counts wrongly': `select id from dataset where articles <> (select count(*) from article)
    or actors <> (select count(*) from actor where agreed) or events <> (select count(*) from event)`,
  'a revision is of no article':
    'select id from article_revision where article_id not in (select id from article)',
  'revisions are not counted through': `select article_id from article_revision group by article_id
    having min(position) <> 0 or max(position) <> count(*) - 1`,
  'a revision is of no run': 'select id from article_revision where run not in (select id from ingest_run)',
  'a withdrawn article is there': 'select id from withdrawal where id in (select id from article)',
  'the log says that something is there which is not': `select entity_id from change
    where position in (select max(position) from change group by entity_id) and (kind = 'REMOVED') <> (entity_id not in
      (select id from article union all select id from actor union all select id from event))`,
  'something is there that the log does not know': `select id from article where id not in (select entity_id from change)
    union all select id from event where id not in (select entity_id from change)
    union all select id from actor where id not in (select entity_id from change)`,
  'notes of a change were left': 'select id from touched',
  'articles are there without a version':
    'select id from article where not exists (select 1 from dataset) limit 1',
  'the last run left another version': `select id from dataset
    where version <> (select version from ingest_run order by id desc limit 1)`,
};

/** FTS5's own check of an index against the rows it is of: it fails where they differ. */
const indexes = ['article_fts', 'actor_fts', 'event_fts'];

/** Everything that is wrong in a store, in a sentence each. Empty means that it is whole. */
export async function findFaults(store: FileStore): Promise<string[]> {
  const { client } = store;
  const faults: string[] = [];
  const { rows: checks } = await client.execute('pragma integrity_check');
  for (const { integrity_check: said } of checks) if (said !== 'ok') faults.push(`integrity: ${said}`);
  for (const [fault, search] of Object.entries(searches)) {
    const { rows } = await client.execute(search);
    if (rows.length > 0) faults.push(`${fault}: ${rows.length} times, such as ${JSON.stringify(rows[0])}`);
  }
  for (const index of indexes) {
    await client
      .execute(`insert into ${index}(${index}, rank) values ('integrity-check', 1)`)
      .catch((error: unknown) => faults.push(`${index}: ${error}`));
  }
  return [...faults, ...(await findWrongVersion(store))];
}

async function findWrongVersion(store: FileStore): Promise<string[]> {
  const { rows } = await store.client.execute('select version, content, extractor, accuracy from dataset');
  const [row] = rows;
  if (row === undefined) return [];
  const extractor = String(row.extractor);
  const accuracy = String(row.accuracy);
  const nothing = { written: [], withdrawn: [], edited: 0, removedIds: [], replaced: [] };
  const content = await sumContent(store);
  if (content !== row.content) return [`the sum of the articles is ${row.content}, they make ${content}`];
  const { version } = await versionAfter(store, { ...nothing, extractor, accuracy });
  return version === row.version ? [] : [`the version is ${row.version}, its articles make ${version}`];
}
