import type { FileStore } from '../../drizzle/file-store.ts';

/** Columns that say when, in which order or in whose place rows were written, which is no content. */
const incidental = new Set(['number', 'seeded_at', 'run', 'version', 'history']);

/** What tells how a store came to its content. */
const history = ['ingest_run', 'change', 'article_revision'];

/** Everything a store holds now, table by table, in a fixed order: equal content means equal answers. */
export async function readContent({ client }: FileStore): Promise<Record<string, string[]>> {
  const { rows: tables } = await client.execute(
    "select name from sqlite_master where type = 'table' and name not like '%\\_fts%' escape '\\' and name not like '\\_\\_%' escape '\\' and name not like 'sqlite%' and name not in (select value from json_each(?)) order by name",
    [JSON.stringify(history)],
  );
  const content: Record<string, string[]> = {};
  for (const { name } of tables) {
    const { rows } = await client.execute(`select * from "${name}"`);
    content[String(name)] = rows.map((row) => JSON.stringify(keepContent(row))).sort();
  }
  return content;
}

/**
 * What a store keeps of its past, as far as it does not depend on how much was written at a time: the revisions,
 * and which articles came, changed and went.
 */
export async function readHistory({ client }: FileStore): Promise<string[]> {
  const { rows: revisions } = await client.execute('select * from article_revision');
  const { rows: changes } =
    await client.execute(`select entity_id, slug, kind, reason, counterpart_id from change
    where type = 'Article' and reason <> 'CONSEQUENCE'`);
  const { rows: versions } = await client.execute('select version as made from dataset');
  return [...revisions, ...changes, ...versions].map((row) => JSON.stringify(keepContent(row))).sort();
}

function keepContent(row: object): [string, unknown][] {
  return Object.entries(row).filter(([column]) => !incidental.has(column));
}
