import { expect, test } from 'vitest';
import { decodeSource } from '../../../seed/files/decode-source.ts';
import { readSource } from '../../../seed/readers/index.ts';

function read(text: string) {
  const { value, problems } = readSource({ path: 'a', text, hash: '' });
  return { value, said: problems.map(({ line, message }) => `${line}: ${message}`) };
}

const item = { headlines: [{ value: 'Harbour reopens' }], bodies: [{ value: 'It rained.' }] };
const later = new Date(Date.now() + 86_400_000).toISOString();

test.each([
  ['{"headlines": [}', "1: is not JSON: '}' fits nothing"],
  ['{"headlines":\n["x"', '2: is not JSON: it ends too early'],
  ['{"bodies": []}', "1: has no 'headlines', as a news item of ninjs has"],
  [
    JSON.stringify({ ...item, type: 'picture' }),
    "1: is a ninjs item of the type 'picture': only texts are read",
  ],
  [JSON.stringify({ ...item, embargoed: later }), `1: is under embargo until ${later}`],
  [
    '<NewsML><NewsItem/></NewsML>',
    '1: is NewsML 1: only NewsML-G2 is read; ask the agency for its G2 delivery',
  ],
  ['<conceptItem/>', '1: has no newsItem: of NewsML-G2 only news items are read, not conceptItem'],
  ['<rss><channel><title>x</title></channel></rss>', '1: is a feed without an item that can be read'],
  ['<html><title>x</title><body></body></html>', '1: has no text below its headline'],
])('%s is refused in words', (text, message) => {
  expect(read(text)).toEqual({ value: null, said: [message] });
});

test.each([
  [JSON.stringify({ ...item, pubStatus: 'canceled' }), 'canceled'],
  [
    '<newsItem><itemMeta><pubStatus qcode="stat:withheld"/></itemMeta><contentMeta><headline>Harbour reopens</headline></contentMeta><contentSet><inlineXML><html><body><p>It rained.</p></body></html></inlineXML></contentSet></newsItem>',
    'withheld',
  ],
])('%s is read as an article that its publisher has taken back', (text, pubStatus) => {
  expect(read(text).value).toMatchObject({ pubStatus });
});

test('a bad field costs no more than itself', () => {
  const text = JSON.stringify({ ...item, language: 'english', firstCreated: 'soon', uri: 'https://' });
  const { value, said } = read(text);
  expect(value).toMatchObject({ headline: 'Harbour reopens', language: 'en', published: null, url: null });
  expect(said).toEqual([
    expect.stringContaining('published is no date'),
    expect.stringContaining('language is not a BCP 47'),
    expect.stringContaining('url is not a web address'),
  ]);
});

test('a page in an old encoding says so and is read in it', () => {
  const page =
    '<html><head><meta charset="windows-1252"><title>Caf\xe9 reopens</title></head><body><article itemscope itemtype="https://schema.org/NewsArticle"><div itemprop="articleBody"><p>The caf\xe9 reopened.</p></div></article></body></html>';
  const { source } = decodeSource('a', Buffer.from(page, 'latin1'));
  expect(source && readSource(source).value?.body).toBe('The café reopened.');
});
