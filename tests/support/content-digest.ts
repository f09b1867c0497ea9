import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { isContent, isTableOfContent } from './store-content.ts';

/** A digest of everything that each table holds, for stores that are too large to be compared in memory. */
export function digestContent(file: string): Map<string, string> {
  const database = new DatabaseSync(file, { readOnly: true });
  const tables = database.prepare("select name from sqlite_master where type = 'table' order by name").all();
  const digests = new Map<string, string>();
  for (const name of tables.map((row) => String(row.name)).filter(isTableOfContent)) {
    const columns = database.prepare(`select name from pragma_table_info('${name}')`).all();
    const kept = columns.map((row) => String(row.name)).filter(isContent);
    const list = kept.map((column) => `"${column}"`).join();
    const hash = createHash('sha256');
    const rows = database.prepare(`select ${list} from "${name}" order by ${list}`).iterate();
    for (const row of rows) hash.update(JSON.stringify(Object.values(row)));
    digests.set(name, hash.digest('hex'));
  }
  database.close();
  return digests;
}
