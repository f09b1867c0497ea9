import type { FileStore } from '../../drizzle/file-store.ts';

/** Columns that say when or in which order rows were written, which is no content. */
const incidental = new Set(['number', 'seeded_at']);

/** Everything a store holds, table by table, in a fixed order: equal content means equal answers. */
export async function readContent({ client }: FileStore): Promise<Record<string, string[]>> {
  const { rows: tables } = await client.execute(
    "select name from sqlite_master where type = 'table' and name not like '%\\_fts%' escape '\\' and name not like '\\_\\_%' escape '\\' and name not like 'sqlite%' and name <> 'ingest_run' order by name",
  );
  const content: Record<string, string[]> = {};
  for (const { name } of tables) {
    const { rows } = await client.execute(`select * from "${name}"`);
    content[String(name)] = rows.map((row) => JSON.stringify(keepContent(row))).sort();
  }
  return content;
}

function keepContent(row: object): [string, unknown][] {
  return Object.entries(row).filter(([column]) => !incidental.has(column));
}
