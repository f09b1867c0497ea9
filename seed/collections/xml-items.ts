import { Parser } from 'htmlparser2';
import { feedRoots, rootElement } from '../readers/root-element.ts';
import type { Collection, Fault, Item, SplitOptions } from './collection.ts';

/** Feeds (RSS, RDF, Atom) and `newsMessage` of NewsML-G2: an element for each article within one or two others. */
export const xmlItems: Collection = {
  format: 'feed or newsMessage',
  recognises: (opening) => {
    const root = rootElement(opening) ?? '';
    return feedRoots.has(root) || root === 'newsmessage';
  },
  split,
};

async function* split(
  chunks: AsyncIterable<string>,
  { longestItem }: SplitOptions,
): AsyncGenerator<Item | Fault> {
  const found: Item[] = [];
  const splitter = openSplitter((item) => found.push(item));
  for await (const chunk of chunks) {
    splitter.write(chunk);
    yield* found.splice(0);
    if (splitter.pending() <= longestItem) continue;
    yield { line: splitter.line(), fault: `an item is longer than ${longestItem} characters` };
    return;
  }
  splitter.end();
  yield* found;
  if (splitter.isWithin()) yield { line: splitter.line(), fault: 'the file ends within this item' };
  else if (splitter.count() === 0) yield { line: 1, fault: 'holds no items' };
}

const containers = /^(?:\w+:)?(?:rss|channel|feed|rdf|newsMessage|itemSet)$/i;
/** What is said of a feed as a whole and holds for each of its items. */
const heads = /^(?:\w+:)?(?:title|language|copyright|rights|license|publisher|author)$/i;
const keyTags = /^(?:\w+:)?(?:guid|id|link)$/i;

interface Open {
  name: string;
  start: number;
}

/** Finds items while a document is being read, and keeps no more of it than the item it is in. */
function openSplitter(onItem: (item: Item) => void) {
  const stack: Open[] = [];
  const kept = { text: '', from: 0, line: 1 };
  const wrap = { before: '', after: '' };
  let item: { depth: number; start: number; line: number; keys: string[] } | null = null;
  let count = 0;

  const slice = (start: number, end: number) => kept.text.slice(start - kept.from, end - kept.from);
  function forget(until: number) {
    const gone = slice(kept.from, until);
    kept.line += gone.split('\n').length - 1;
    kept.text = kept.text.slice(gone.length);
    kept.from += gone.length;
  }
  function open(name: string, attributes: Record<string, string>) {
    const { startIndex: start, endIndex } = parser;
    const within = stack.every((one) => containers.test(one.name));
    if (item === null && within && containers.test(name)) {
      wrap.before += slice(start, endIndex + 1);
      wrap.after = `</${name}>${wrap.after}`;
    } else if (item === null && within && !heads.test(name) && /item$|^(?:\w+:)?entry$/i.test(name)) {
      forget(start);
      const keys = [attributes.guid, attributes['rdf:about']].filter((key) => key !== undefined);
      item = { depth: stack.length, start, line: kept.line, keys };
    }
    stack.push({ name, start });
  }
  function close(name: string) {
    const opened = stack.pop();
    const end = parser.endIndex + 1;
    if (item !== null && stack.length === item.depth) finish(item, name, end);
    else if (item !== null && stack.length === item.depth + 1 && keyTags.test(name) && opened) {
      item.keys.push(
        slice(opened.start, end)
          .replace(/<!\[CDATA\[|\]\]>|<[^>]*>/g, '')
          .trim(),
      );
    } else if (
      item === null &&
      heads.test(name) &&
      opened &&
      stack.every((one) => containers.test(one.name))
    ) {
      wrap.before += slice(opened.start, end);
    }
  }
  function finish({ start, line, keys }: NonNullable<typeof item>, name: string, end: number) {
    count += 1;
    const isWhole = !/(?:^|:)(?:item|entry)$/.test(name);
    const text = slice(start, end);
    const key = keys.find((one) => one !== '') ?? String(count);
    onItem({ key, line, text: isWhole ? text : wrap.before + text + wrap.after });
    item = null;
    forget(end);
  }
  const parser = new Parser({ onopentag: open, onclosetag: close }, { xmlMode: true, decodeEntities: true });
  return {
    write(chunk: string) {
      kept.text += chunk;
      parser.write(chunk);
      if (item === null && stack.length > 0 && stack.every((one) => containers.test(one.name))) {
        forget(Math.max(kept.from, parser.startIndex));
      }
    },
    // Whatever is open when the text ends is closed by the parser, which must not count as an item.
    end: () => {},
    pending: () => kept.text.length,
    line: () => item?.line ?? kept.line,
    isWithin: () => item !== null,
    count: () => count,
  };
}
