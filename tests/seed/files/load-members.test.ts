import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packTar } from 'modern-tar';
import { afterAll, describe, expect, test } from 'vitest';
import { spool } from '../../../seed/archives/spool.ts';
import { openFeedMemory } from '../../../seed/files/feed-memory.ts';
import { loadFeed } from '../../../seed/files/load-feed.ts';
import { loadMembers } from '../../../seed/files/load-members.ts';
import { readColumns } from '../../../seed/readers/columns.ts';
import { readSource } from '../../../seed/readers/index.ts';
import { writeZip } from '../../support/write-zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsgraph-members-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What is read of bytes that come in small chunks: path, then headline or what is wrong, with its line. */
async function read(bytes: string | Uint8Array, option = '', size = 1_000) {
  const all = Buffer.from(bytes);
  const chunks = (async function* () {
    for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
  })();
  const columns = option === '' ? {} : readColumns(option);
  if (typeof columns === 'string') throw new Error(columns);
  return describeAll(loadMembers('f', { bytes: chunks, file: null }, { maxBytes: 100_000, columns }));
}

async function describeAll(loading: ReturnType<typeof loadMembers>): Promise<string[]> {
  const found: string[] = [];
  for await (const { path, source, problems } of loading) {
    const reading = source === null ? { value: null, problems } : readSource(source);
    const faults = reading.problems.map(({ line, message }) => `${line}: ${message}`);
    found.push(`${path} ${[...faults, reading.value?.headline].filter(Boolean).join(' ')}`);
  }
  return found;
}

const item = (id: string) =>
  JSON.stringify({ uri: id, headlines: [{ value: `Item ${id}` }], bodies: [{ value: 'It rained.' }] });
const rssItem = (id: number) =>
  `<item><title>Item ${id} &amp; more</title><guid isPermaLink="false">g${id}</guid><description><![CDATA[<p>It </item> rained.</p>]]></description></item>`;
const rss = (items: string) =>
  `<?xml version="1.0"?>\n<!-- <item> -->\n<rss version="2.0"><channel><title>Wire</title><image><title>No</title></image>\n${items}</channel></rss>`;
const newsItem = readFileSync('tests/fixtures/sources/newsml-g2/one.in.xml', 'utf8').split('?>')[1] ?? '';

describe('a file of many articles', () => {
  test.each([1, 7, 100_000])('of NDJSON is read line by line, in chunks of %i bytes', async (size) => {
    const lines = [item('a'), '', '{"broken', item('b'), item('a'), '7'].join('\r\n');
    expect(await read(lines, '', size)).toEqual([
      'f#a Item a',
      'f#3 3: is not JSON: it ends too early',
      'f#b Item b',
      'f#a 5: has the same id as the item of the NDJSON on line 1: give each its own',
      'f 6: is no JSON object',
    ]);
  });

  test('of NDJSON loses no more than a line that is too long or no UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${item('a')}\n${JSON.stringify({ uri: 'x'.repeat(100_000) })}\n`),
      Buffer.from([0x7b, 0xff, 0x7d, 0x0a]),
      Buffer.from(item('b')),
    ]);
    expect(await read(bytes)).toEqual([
      'f#a Item a',
      'f 2: is longer than 100000 characters',
      'f#3 3: holds bytes that are not UTF-8: save the file as UTF-8',
      'f#b Item b',
    ]);
  });

  test('of JSON is a list, or a JSON Feed with what it says of all its items', async () => {
    expect(await read(`[${item('a')}, 7, ${item('b')}]`)).toEqual([
      'f#a Item a',
      'f 1: item 2 is no JSON object',
      'f#b Item b',
    ]);
    const items = [1, 2].map((id) => ({ id, title: `Item ${id}`, content_text: 'It rained.' }));
    expect(await read(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items }))).toEqual([
      'f#1 Item 1',
      'f#2 Item 2',
    ]);
  });

  test.each([1, 50, 100_000])('of RSS is read item by item, in chunks of %i bytes', async (size) => {
    const items = `${rssItem(1)}\n${rssItem(2)}\n<item><title>Empty</title></item>`;
    expect(await read(rss(items), '', size)).toEqual([
      'f#g1 Item 1 & more',
      'f#g2 Item 2 & more',
      'f#3 6: has no text below its headline',
    ]);
  });

  test('of RSS that breaks off gives what came before, and where it broke', async () => {
    const whole = rss(`${rssItem(1)}\n${rssItem(2)}`);
    expect(await read(whole.slice(0, whole.length - 60))).toEqual([
      'f#g1 Item 1 & more',
      'f 5: the file ends within this item',
    ]);
  });

  test('of NewsML-G2 is a newsMessage, in which packages are refused in words', async () => {
    const other = newsItem.replace(':7"', ':8"');
    const items = `${newsItem}${other}<packageItem guid="p"><itemMeta/></packageItem>`;
    const [one, two, three] = await read(
      `<newsMessage><header/><itemSet>${items}</itemSet></newsMessage>`,
      '',
      99,
    );
    expect(one).toBe('f#urn:newsml:example.org:20220603:7 Harbour & lighthouse reopen');
    expect(two).toBe('f#urn:newsml:example.org:20220603:8 Harbour & lighthouse reopen');
    expect(three).toMatch(/^f#p \d+: is a packageItem: it lists other items/);
  });

  test('of records is told by its columns, which may be named', async () => {
    const records = '"It rained; hard",Item a\n"Two\n\nlines",Item b\n,Item c\n';
    expect(await read(`text,title\n${records}`)).toEqual([
      'f#line 2 Item a',
      'f#line 3 Item b',
      'f#line 6 6: has no text below its headline',
    ]);
    expect(await read(`x1,x2\n${records}`, 'text=x1,headline=x2')).toHaveLength(3);
    expect(await read('title\ttext\nItem a\t"never closed\n')).toEqual([
      expect.stringMatching(/^f \d+: the table breaks off here: a quotation mark is never closed$/),
    ]);
  });
});

describe('an archive', () => {
  const tar = (files: Record<string, string | Uint8Array>) =>
    packTar(
      Object.entries(files).map(([name, text]) => {
        const body = Buffer.from(text);
        return { header: { name, size: body.length }, body };
      }),
    );

  test('in tar or gzip or both gives what is in it, under names that lead nowhere', async () => {
    const inner = {
      '../../etc/a.ndjson': `${item('a')}\n${item('b')}\n`,
      'b.rss.gz': gzipSync(rss(rssItem(1))),
    };
    const expected = ['f/etc/a.ndjson#a Item a', 'f/etc/a.ndjson#b Item b', 'f/b.rss.gz#g1 Item 1 & more'];
    const packed = await tar({ ...inner, '.hidden': 'x', '__MACOSX/y': 'z' });
    expect(await read(packed)).toEqual(expected);
    expect(await read(gzipSync(packed))).toEqual(expected);
    expect(await read(gzipSync(item('a')))).toEqual(['f Item a']);
  });

  test('that breaks off gives what came before', async () => {
    const packed = await tar({ a: item('a'), b: item('b') });
    expect(await read(packed.subarray(0, 1_600))).toEqual([
      'f/a Item a',
      expect.stringContaining('is damaged'),
    ]);
    const cut = gzipSync(`${item('a')}\n${item('b')}\n${'\n'.repeat(9)}`);
    expect((await read(cut.subarray(0, cut.length - 9))).at(-1)).toContain('is damaged');
  });

  test('that swells beyond all proportion is not unpacked to its end', async () => {
    const bomb = gzipSync(Buffer.alloc(80 * 1024 * 1024, `${item('a')}\n`.padEnd(99_999, ' ')));
    expect((await read(bomb, '', 1 << 20)).at(-1)).toContain('swells to more than 100 times its size');
  }, 120_000);
});

describe('a zip archive', () => {
  const files = [
    { name: '../../etc/a.ndjson', body: `${item('a')}\n${item('b')}\n` },
    { name: 'news/', body: '', stored: true },
    { name: 'news/Tōkyō.json', body: item('c'), stored: true },
    { name: '__MACOSX/x', body: 'x' },
    { name: 'wire.rss.gz', body: gzipSync(rss(rssItem(1))) },
  ];
  const expected = [
    'f/etc/a.ndjson#a Item a',
    'f/etc/a.ndjson#b Item b',
    'f/news/Tōkyō.json Item c',
    'f/wire.rss.gz#g1 Item 1 & more',
  ];
  const readFile = (bytes: Uint8Array) => {
    const file = join(folder, 'a.zip');
    writeFileSync(file, bytes);
    return describeAll(loadMembers('f', { bytes: createReadStream(file), file }, { maxBytes: 100_000 }));
  };
  const spooled = () => readdirSync(tmpdir()).filter((name) => existsSync(join(tmpdir(), name, 'spooled')));

  test('gives what is in it, on the disk as in a stream, and leaves no file behind', async () => {
    const before = spooled();
    expect(await readFile(writeZip(files))).toEqual(expected);
    expect(await read(writeZip(files))).toEqual(expected);
    expect(spooled()).toEqual(before);
  });

  test('may lie within another archive, as others may in it', async () => {
    const inner = writeZip(files);
    const within = expected.map((line) => line.replace('f/', 'f/in.zip/'));
    expect(await readFile(writeZip([{ name: 'in.zip', body: inner }]))).toEqual(within);
    const body = await packTar([{ header: { name: 'in.zip', size: inner.length }, body: inner }]);
    expect(await read(gzipSync(body))).toEqual(within);
    expect(await read(writeZip([{ name: 'in.tar', body, stored: true }]))).toEqual(
      within.map((line) => line.replace('f/', 'f/in.tar/')),
    );
  });

  test('that is empty holds nothing; one that breaks off or is encrypted is refused in words', async () => {
    expect(await readFile(writeZip([]))).toEqual([]);
    const whole = writeZip(files);
    for (const broken of [await readFile(whole.subarray(0, 99)), await read(whole.subarray(0, 99))])
      expect(broken).toEqual([expect.stringMatching(/^f undefined: is damaged: /)]);
    expect(await readFile(writeZip([{ name: 'a', body: 'x', flags: 1 }, ...files.slice(2, 3)]))).toEqual([
      'f/a undefined: is encrypted: unpack the archive first',
      'f/news/Tōkyō.json Item c',
    ]);
  });

  test('that swells beyond all proportion, or nests too deep, is not unpacked to its end', async () => {
    const line = Buffer.alloc(80 * 1024 * 1024, `${item('a')}\n`.padEnd(99_999, ' '));
    const bomb = writeZip([{ name: 'a', body: line }]);
    expect((await readFile(bomb)).at(-1)).toContain('swells to more than 100 times its size');
    let nested = writeZip([{ name: 'a', body: item('a') }]);
    for (let depth = 0; depth < 5; depth++) nested = writeZip([{ name: 'z', body: nested, stored: true }]);
    expect(await read(nested)).toEqual([expect.stringContaining('is packed in too many layers')]);
  }, 120_000);

  test('in a stream takes no more of the disk than it may', async () => {
    const chunks = (async function* () {
      for (let chunk = 0; chunk < 3; chunk++) yield Buffer.alloc(1_000);
    })();
    await expect(spool(chunks, 2_500)).rejects.toThrow('is a zip file of more than 2500 bytes in a stream');
  });
});

describe('a feed on the web', () => {
  test('is asked for again only if it has changed, and once its items are in the store', async () => {
    const text = rss(rssItem(1));
    const etag = `"${createHash('sha256').update(text).digest('hex').slice(0, 8)}"`;
    const asked: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      asked.push(request.headers['if-none-match']);
      const isKnown = request.headers['if-none-match'] === etag;
      if (request.url === '/gone') response.writeHead(404).end();
      else response.writeHead(isKnown ? 304 : 200, { etag }).end(isKnown ? '' : text);
    }).listen(0);
    const url = `http://localhost:${(server.address() as AddressInfo).port}/feed`;
    const load = (address: string, memory = openFeedMemory(folder)) =>
      describeAll(loadFeed(address, memory)).then((found) => ({ found, memory }));

    const first = await load(url);
    expect(first.found).toEqual([`${url}#g1 Item 1 & more`]);
    expect((await load(url)).found).toHaveLength(1);
    first.memory.keep();
    expect((await load(url)).found).toEqual([]);
    expect(asked).toEqual([undefined, undefined, etag]);
    expect((await load(url.replace('/feed', '/gone'))).found).toEqual([
      expect.stringContaining('the server answered 404'),
    ]);
    server.close();
    server.closeAllConnections();
  });

  test('is nothing but http', async () => {
    writeFileSync(join(folder, 'feed.xml'), rss(rssItem(1)));
    expect(await describeAll(loadFeed(`file://${folder}/feed.xml`))).toEqual([
      expect.stringContaining('must begin with http:// or https://'),
    ]);
  });
});
