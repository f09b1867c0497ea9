import type { Columns } from '../readers/columns.ts';
import type { Collection } from './collection.ts';
import { jsonList } from './json-list.ts';
import { ndjson } from './ndjson.ts';
import { records } from './records.ts';
import { xmlItems } from './xml-items.ts';

/** Every format that holds many articles: a new one is one file in this folder and one line here. */
export const collections: readonly Collection[] = [ndjson, jsonList, xmlItems, records];

/** The one that a file which begins so is in; null for a file of one article. */
export function findCollection(opening: string, columns: Columns): Collection | null {
  return collections.find((one) => one.recognises(opening, columns)) ?? null;
}
