import { isJsonFeed } from '../readers/json-feed.ts';
import { isRecord, type JsonRecord, parseJson } from '../readers/json-value.ts';
import type { Collection, Fault, Item, SplitOptions } from './collection.ts';
import { type JsonCursor, openJsonCursor } from './json-cursor.ts';
import { jsonKey } from './ndjson.ts';

/** A list of JSON objects, or a JSON Feed. */
export const jsonList: Collection = {
  format: 'JSON list',
  recognises: (opening) => /^\s*\[\s*\{/.test(opening) || isJsonFeed(opening),
  split,
};

async function* split(chunks: AsyncIterable<string>, options: SplitOptions): AsyncGenerator<Item | Fault> {
  const cursor = openJsonCursor(chunks, options.longestItem);
  const items = (await cursor.peek()) === '[' ? splitList(cursor, options) : splitFeed(cursor, options);
  let count = 0;
  for await (const item of items) {
    count += 1;
    if ('fault' in item) yield item;
    else yield { key: item.key, line: item.line, text: JSON.stringify(item.value) };
  }
  if (count === 0) yield { line: 1, fault: 'holds no items' };
}

interface Parsed {
  key: string;
  line: number;
  value: JsonRecord;
  /** Characters that it takes up in the file. */
  length: number;
}

async function* splitList(cursor: JsonCursor, options: SplitOptions): AsyncGenerator<Parsed | Fault> {
  if (!(yield* readItems(cursor, options))) return;
  const beyond = await cursor.peek();
  if (beyond !== '') yield misfit(cursor, beyond);
}

/** The objects of the list that the cursor is at, where what is wrong with one spares the others; and whether it ends. */
async function* readItems(
  cursor: JsonCursor,
  { longestItem }: SplitOptions,
): AsyncGenerator<Parsed | Fault, boolean> {
  cursor.skip();
  for (let number = 1, next = await cursor.peek(); next !== ']'; number++) {
    const line = cursor.line();
    const item =
      next === '' ? misfit(cursor, next) : parseItem(await cursor.value(), { number, line, longestItem });
    yield item;
    next = await cursor.peek();
    if ('fault' in item && next === '') return false;
    if (next === ',') {
      cursor.skip();
      next = await cursor.peek();
    } else if (next !== ']') {
      yield misfit(cursor, next);
      return false;
    }
  }
  cursor.skip();
  return true;
}

function parseItem(
  json: string | null,
  { number, line, longestItem }: { number: number; line: number; longestItem: number },
): Parsed | Fault {
  if (json === null) return { line, fault: `item ${number} is longer than ${longestItem} characters` };
  const parsed = parseJson(json);
  if ('fault' in parsed) return { line: line + parsed.line - 1, fault: `item ${number} ${parsed.fault}` };
  const { value } = parsed;
  if (!isRecord(value)) return { line, fault: `item ${number} is no JSON object` };
  return { key: jsonKey(value) ?? String(number), line, value, length: json.length };
}

/** What is said of a feed as a whole and holds for each of its items. */
const heads = ['version', 'title', 'language'] as const;

/** It may stand behind the items: they wait for it as far as there is room. */
async function* splitFeed(cursor: JsonCursor, options: SplitOptions): AsyncGenerator<Parsed | Fault> {
  const feed: Record<string, unknown> = { version: 'https://jsonfeed.org/version/1.1' };
  const unsaid = new Set<string>(heads);
  const waiting: Parsed[] = [];
  let room = options.longestItem;
  const wrap = (item: Parsed): Parsed => ({ ...item, value: { ...feed, items: [item.value] } });
  for await (const part of readMembers(cursor, options)) {
    if ('fault' in part) yield part;
    else if ('name' in part) {
      if (unsaid.delete(part.name)) feed[part.name] = part.value;
    } else {
      waiting.push(part);
      room -= part.length;
    }
    if (unsaid.size === 0 || room <= 0) yield* waiting.splice(0).map(wrap);
  }
  yield* waiting.map(wrap);
}

interface Member {
  name: string;
  value: unknown;
}

/** The members of the object that the cursor is at; of `items` one by one what is in it. */
async function* readMembers(
  cursor: JsonCursor,
  options: SplitOptions,
): AsyncGenerator<Member | Parsed | Fault> {
  do {
    cursor.skip();
    const name = parsedOr((await cursor.value()) ?? '', '');
    if ((await cursor.peek()) !== ':') break;
    cursor.skip();
    if (name === 'items' && (await cursor.peek()) === '[') {
      if (!(yield* readItems(cursor, options))) return;
    } else yield { name: String(name), value: parsedOr((await cursor.value()) ?? 'null', null) };
  } while ((await cursor.peek()) === ',');
  const end = await cursor.peek();
  if (end !== '}') yield misfit(cursor, end);
}

function parsedOr(json: string, otherwise: unknown): unknown {
  const parsed = parseJson(json);
  return 'value' in parsed ? parsed.value : otherwise;
}

function misfit(cursor: JsonCursor, mark: string): Fault {
  const what = mark === '' ? 'it ends too early' : `'${mark}' fits nothing`;
  return { line: cursor.line(), fault: `is not JSON: ${what}` };
}
