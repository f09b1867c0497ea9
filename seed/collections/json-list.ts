import { isJsonFeed } from '../readers/json-feed.ts';
import { isRecord, list, parseJson } from '../readers/json-value.ts';
import type { Collection, Fault, Item, SplitOptions } from './collection.ts';
import { jsonKey } from './ndjson.ts';

/** A list of JSON objects, or a JSON Feed. JSON can be read only whole, so these are no longer than one article. */
export const jsonList: Collection = {
  format: 'JSON list',
  recognises: (opening) => /^\s*\[\s*\{/.test(opening) || isJsonFeed(opening),
  split,
};

async function* split(
  chunks: AsyncIterable<string>,
  { longestItem }: SplitOptions,
): AsyncGenerator<Item | Fault> {
  let json = '';
  for await (const chunk of chunks) {
    json += chunk;
    if (json.length <= longestItem) continue;
    yield {
      line: 1,
      fault: `is JSON of more than ${longestItem} characters: write one object a line (NDJSON)`,
    };
    return;
  }
  const parsed = parseJson(json);
  if ('fault' in parsed) yield parsed;
  else yield* splitValue(parsed.value);
}

function* splitValue(value: unknown): Generator<Item | Fault> {
  const feed = isRecord(value) ? value : null;
  const items = feed === null ? list(value) : list(feed.items);
  if (items.length === 0) yield { line: 1, fault: 'holds no items' };
  for (const [index, item] of items.entries()) {
    if (!isRecord(item)) {
      yield { line: 1, fault: `item ${index + 1} is no JSON object` };
      continue;
    }
    const one =
      feed === null
        ? item
        : { version: feed.version, title: feed.title, language: feed.language, items: [item] };
    yield { key: jsonKey(item) ?? String(index + 1), line: 1, text: JSON.stringify(one) };
  }
}
