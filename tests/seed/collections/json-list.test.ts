import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonList } from '../../../seed/collections/json-list.ts';

async function* chunksOf(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

/** What a text is taken apart into: line and item, or line and what is wrong. */
async function split(text: string, { size = 1_000, longestItem = 1_000 } = {}): Promise<string[]> {
  const found: string[] = [];
  for await (const one of jsonList.split(chunksOf(text, size), { columns: {}, longestItem }))
    found.push(`${one.line} ${'fault' in one ? one.fault : one.text}`);
  return found;
}

/** The line on which each of some objects begins, one after the other in a text. */
function linesIn(text: string, objects: readonly unknown[], space: string | number): number[] {
  let from = 0;
  return objects.map((object) => {
    const written = JSON.stringify(object, null, space).replaceAll('\n', `\n${' '.repeat(Number(space))}`);
    const at = text.indexOf(written, from);
    from = at + written.length;
    return text.slice(0, at).split('\n').length;
  });
}

describe('a list of JSON objects', () => {
  test('comes out item by item, whatever is in them, wherever chunks end, on the line where each begins', async () => {
    const objects = fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })), { minLength: 1 });
    const property = fc.asyncProperty(
      objects,
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom(0, 2),
      async (list, size, space) => {
        const text = JSON.stringify(list, null, space);
        const lines = linesIn(text, list, space);
        const expected = list.map((object, index) => `${lines[index]} ${JSON.stringify(object)}`);
        expect(await split(text, { size, longestItem: 1_000_000 })).toEqual(expected);
      },
    );
    await fc.assert(property, { numRuns: 200 });
  });

  test('is read no further than the item that is asked for, so that it may be of any length', async () => {
    let given = 0;
    async function* endless() {
      yield '[';
      for (;;) {
        given += 1;
        yield `{"uri":"${given}","bodies":["It rained."]},\n`;
      }
    }
    let count = 0;
    for await (const item of jsonList.split(endless(), { columns: {}, longestItem: 100 })) {
      count += 1;
      expect(item).toMatchObject({ key: String(count), line: count });
      expect(given).toBeLessThanOrEqual(count + 1);
      if (count === 5_000) break;
    }
  });

  test('loses no more than an item that is too long, not JSON, or no object', async () => {
    const long = JSON.stringify({ body: 'x"]}'.repeat(1_000) });
    for (const size of [1, 7, 10_000]) {
      expect(await split(`[{"a":1},\n${long},\n{"b" 2},\n7,\n{"c":\n3}]`, { size })).toEqual([
        '1 {"a":1}',
        '2 item 2 is longer than 1000 characters',
        '3 item 3 is not JSON: something at column 6 fits nothing',
        '4 item 4 is no JSON object',
        '5 {"c":3}',
      ]);
    }
  });

  test.each([
    ['[{"a":1},\n{"b":', ['1 {"a":1}', '2 item 2 is not JSON: it ends too early']],
    ['[{"a":1},\n{"b":2}', ['1 {"a":1}', '2 {"b":2}', '2 is not JSON: it ends too early']],
    ['[{"a":1},\n', ['1 {"a":1}', '2 is not JSON: it ends too early']],
    ['[{"a":1}\n{"b":2}]', ['1 {"a":1}', "2 is not JSON: '{' fits nothing"]],
    ['[{"a":1}]\n]', ['1 {"a":1}', "2 is not JSON: ']' fits nothing"]],
    ['[{"a":[1}, {"b":2}]', ['1 item 1 is not JSON: something at column 8 fits nothing']],
    ['[ ]', ['1 holds no items']],
  ])('that breaks off or goes wrong gives what can be told, and where: %j', async (text, found) => {
    expect(await split(text)).toEqual(found);
  });
});

describe('a JSON Feed', () => {
  const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'Wire', language: 'tg' };
  const items = [{ id: '1' }, { id: '2', tags: ['a', 'b'] }];

  test('gives each item with what is said of the feed before the items or behind them', async () => {
    const expected = items.map((item) => `1 ${JSON.stringify({ ...feed, items: [item] })}`);
    const { title, ...rest } = feed;
    const author = { name: 'items', items: [{}] };
    for (const size of [1, 10_000]) {
      expect(await split(JSON.stringify({ ...feed, author, items }), { size })).toEqual(expected);
      const behind = await split(JSON.stringify({ ...rest, items, hubs: [author], title }), { size });
      expect(behind.map((line) => JSON.parse(line.slice(2)))).toEqual(
        items.map((item) => ({ ...feed, items: [item] })),
      );
    }
  });

  test('does not wait for it longer than one item may be', async () => {
    const many = Array.from({ length: 100 }, (_, id) => ({ id: String(id), text: 'x'.repeat(20) }));
    const found = await split(JSON.stringify({ version: feed.version, items: many, title: 'Wire' }));
    expect(found).toHaveLength(100);
    expect(found.filter((line) => line.includes('"title":"Wire"')).length).toBeLessThan(40);
  });

  test.each([
    [`{"version":"${feed.version}"}`, ['1 holds no items']],
    [`{"version":"${feed.version}","items":[]}`, ['1 holds no items']],
    [`{"version":"${feed.version}","items":[\n{`, ['2 item 1 is not JSON: it ends too early']],
    [`{"version":"${feed.version}",\n"items"`, ['2 is not JSON: it ends too early']],
    [
      `{"version":"${feed.version}",\n"items":[{]`,
      ['2 item 1 is not JSON: something at column 2 fits nothing'],
    ],
  ])('that breaks off or goes wrong says where: %j', async (text, found) => {
    expect((await split(text)).slice(0, found.length)).toEqual(found);
  });
});
