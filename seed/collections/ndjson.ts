import { isRecord, parseJson, text } from '../readers/json-value.ts';
import type { Collection, Fault, Item, SplitOptions } from './collection.ts';
import { linesOf } from './line-stream.ts';

/** One JSON object a line: ninjs as archives and exports have it. */
export const ndjson: Collection = { format: 'NDJSON', recognises: isNdjson, split };

/** A single object, on one line or on several, is no such file but one article. */
function isNdjson(opening: string): boolean {
  const [, first = '', rest = ''] = /^\s*(\{.*\})[^\S\n]*\n([\s\S]*)$/.exec(opening) ?? [];
  return rest.trim() !== '' && 'value' in parseJson(first);
}

async function* split(
  chunks: AsyncIterable<string>,
  { longestItem }: SplitOptions,
): AsyncGenerator<Item | Fault> {
  for await (const { number: line, text: json } of linesOf(chunks, longestItem)) {
    if (json === null) yield { line, fault: `is longer than ${longestItem} characters` };
    else if (json.trim() === '') continue;
    else if (!/^\s*\{/.test(json)) yield { line, fault: 'is no JSON object' };
    else yield { key: keyOf(json) ?? String(line), line, text: json };
  }
}

function keyOf(json: string): string | null {
  const parsed = parseJson(json);
  return 'value' in parsed ? jsonKey(parsed.value) : null;
}

/** The id that a news item in JSON states. */
export function jsonKey(item: unknown): string | null {
  return isRecord(item) ? (text(item.uri) ?? text(item.id) ?? text(item.url)) : null;
}
