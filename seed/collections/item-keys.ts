import { openScratch } from '../files/scratch.ts';
import type { Item } from './collection.ts';

/** The keys of a file's items, of which each has to have its own. */
export function openItemKeys() {
  const scratch = openScratch('create table item (key text primary key, line integer) without rowid');
  const find = scratch.prepare('select line from item where key = ?');
  const keep = scratch.prepare('insert or replace into item values (?, ?)');
  return {
    /** The line of the last item before it with the same key, if there was one. */
    note({ key, line }: Pick<Item, 'key' | 'line'>): number | null {
      const earlier = find.get(key) as { line: number } | undefined;
      keep.run(key, line);
      return earlier?.line ?? null;
    },
    close: () => scratch.close(),
  };
}
