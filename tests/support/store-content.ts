import type { FileStore } from '../../drizzle/file-store.ts';

/** Columns that say when, in which order or in whose place rows were written, which is no content. */
const incidental = new Set(['number', 'seeded_at', 'run', 'version', 'history']);

/** What tells how a store came to its content. */
const history = ['ingest_run', 'change', 'article_revision'];

/** Whether a column says what is in the store. */
export function isContent(column: string): boolean {
  return !incidental.has(column);
}

/** Whether a table says what is in the store now; full text is made of others. */
export function isTableOfContent(name: string): boolean {
  return !name.includes('_fts') && !/^(__|sqlite)/.test(name) && !history.includes(name);
}

/** Everything a store holds now, table by table, in a fixed order: equal content means equal answers. */
export async function readContent({ client }: FileStore): Promise<Record<string, string[]>> {
  const { rows: tables } = await client.execute(
    "select name from sqlite_master where type = 'table' order by name",
  );
  const content: Record<string, string[]> = {};
  for (const name of tables.map((row) => String(row.name)).filter(isTableOfContent)) {
    const { rows } = await client.execute(`select * from "${name}"`);
    content[name] = rows.map((row) => JSON.stringify(keepContent(row))).sort();
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
  return Object.entries(row).filter(([column]) => isContent(column));
}
