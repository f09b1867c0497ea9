import { gzipSync } from 'node:zlib';
import type { Draw } from '../draw.ts';
import type { Bases } from './base.ts';
import { mutate, spoilBytes } from './mutate.ts';

export const sourceKinds = [
  ...(['markdown', 'plain text', 'sidecar', 'conllu', 'jsonl', 'bytes'] as const),
  ...(['structured', 'many', 'packed'] as const),
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** A made file, and for a sidecar the article that it stands beside. */
export interface MadeSource {
  kind: SourceKind;
  bytes: Uint8Array;
  beside: string | null;
}

/** Makes a source file of a kind, close to a good one or far from it. */
export function makeSource(draw: Draw, bases: Bases): MadeSource {
  const kind = draw.pick(sourceKinds);
  const article = makeArticle(draw, bases);
  const made = (text: string, beside: string | null = null) => ({
    kind,
    bytes: spoilBytes(draw, text),
    beside,
  });
  switch (kind) {
    case 'markdown':
      return made(mutate(draw, article, bases.paragraphs));
    case 'plain text':
      return made(mutate(draw, article.replace(/^---\n.*?\n---\n/s, ''), bases.paragraphs));
    case 'sidecar':
      return made(makeSidecar(draw, article, bases), article);
    case 'conllu':
      return made(mutate(draw, makeConllu(draw, article), bases.paragraphs));
    case 'jsonl':
      return made(makeLines(draw, article));
    case 'structured':
      return made(mutate(draw, draw.pick(bases.structured), bases.paragraphs));
    case 'many':
      return made(mutate(draw, makeMany(draw, bases), bases.paragraphs));
    case 'packed':
      return { kind, bytes: spoil(draw, gzipSync(makeMany(draw, bases))), beside: null };
    default:
      return {
        kind,
        bytes: Uint8Array.from({ length: draw.below(400) }, () => draw.below(256)),
        beside: null,
      };
  }
}

/** A few articles in one file, as each format that can hold several has them. */
function makeMany(draw: Draw, { structured }: Bases): string {
  const items = draw.some(structured, 1, 3);
  const lines = items.map((text) => JSON.stringify({ uri: 'u', headline: 'H', body_html: text }));
  const record = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return draw.pick([
    lines.join('\n'),
    `[${lines.join(',')}]`,
    `<newsMessage><itemSet>${items.join('')}</itemSet></newsMessage>`,
    `<rss><channel><title>T</title>${items.map((text) => `<item><title>H</title><description>${text}</description></item>`).join('')}</channel></rss>`,
    ['title,text', ...items.map((text) => `H,${record(text)}`)].join('\n'),
  ]);
}

function spoil(draw: Draw, bytes: Buffer): Buffer {
  if (draw.oneIn(2)) bytes[draw.below(bytes.length)] = draw.below(256);
  return draw.oneIn(3) ? bytes.subarray(0, draw.below(bytes.length + 1)) : bytes;
}

/** The front of one file with some paragraphs of any. */
function makeArticle(draw: Draw, { articles, paragraphs }: Bases): string {
  const [front = ''] = draw.pick(articles).split(/(?<=\n---\n)/);
  return `${front.slice(0, 1_500)}\n${draw.some(paragraphs, 1, 3).join('\n\n')}\n`.slice(0, 4_000);
}

const bombs = [
  'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: &d [*c, *c]\ne: [*d, *d, *d, *d]\n',
  'actors: &a [*a]\n',
  'actors: *nobody\n',
  '<<: {editor: x}\nactors: []\n',
  '? {a: b}\n: c\n',
  '!!binary "x"\n',
  '--- a\n--- b\n',
  `actors: ${'['.repeat(500)}${']'.repeat(500)}\n`,
  `events:\n${'  - reject: {quote: a}\n'.repeat(200)}`,
  '__proto__: {editor: x}\nconstructor: {prototype: {}}\n',
  'editor: 2022-05-17\nevents: {0: {reject: {quote: 1e999}}}\n',
];

function makeSidecar(draw: Draw, article: string, { sidecars, paragraphs }: Bases): string {
  if (draw.oneIn(6)) return draw.pick(bombs);
  const words = article.split(/\s+/).filter((word) => /^[\p{L}’']+$/u.test(word));
  const quote = () => words.slice(draw.below(words.length), draw.below(words.length)).slice(0, 6).join(' ');
  const entry = () =>
    draw.pick([
      `events:\n  - reject: {quote: ${quote()}}\n`,
      `events:\n  - correct: {quote: ${quote()}}\n    to: {when: 2022-05, main: true}\n`,
      `events:\n  - add: {quote: ${quote()}, trigger: ${quote()}, type: CONSULT, source: [iran]}\n`,
      `mentions:\n  - correct: {text: ${quote()}, nth: all}\n    to: {actor: iran}\n`,
      `dates:\n  - add: {text: ${quote()}, edtf: 2022-05}\n`,
      `quotations:\n  - add: {text: ${quote()}, direct: false, speaker: iran}\n`,
      'actors:\n  - merge: {slug: iran}\n    into: tajikistan\n',
      'actors:\n  - reject: {slug: iran}\n  - correct: {slug: iran}\n    to: {name: "\\0", country: ZZZ}\n',
    ]);
  const yaml = draw.oneIn(2) ? draw.pick(sidecars) : `editor: Jo\n${entry()}`;
  return draw.oneIn(2) ? mutate(draw, yaml, paragraphs) : yaml;
}

function makeConllu(draw: Draw, article: string): string {
  const words = article.split(/\s+/).slice(0, 40);
  const relations = ['nsubj', 'root', 'obj', 'punct', 'nmod:poss', '_', ''];
  return words
    .map((word, index) =>
      [
        index + 1,
        word,
        word,
        'NOUN',
        'NN',
        '_',
        draw.below(words.length + 2),
        draw.pick(relations),
        '_',
        '_',
      ].join('\t'),
    )
    .join(draw.pick(['\n', '\n', '\n\n', '\r\n']));
}

function makeLines(draw: Draw, article: string): string {
  const line = () =>
    draw.pick([
      JSON.stringify({ id: draw.below(99), text: article.slice(0, 300), published: '2022-05-17' }),
      JSON.stringify({
        id: { a: [] },
        text: article.slice(0, 200),
        published: draw.pick(['soon', 7, null, '', {}]),
      }),
      JSON.stringify({ text: draw.pick([1, null, [], '', ' ']) }),
      '{"id": 1, "text": "\\ud800 Iran attacked Iraq."}',
      ...[
        'null',
        '[]',
        '7',
        '',
        '{',
        '"x"',
        '{"__proto__": {"text": "x"}}',
        '{"id":1,"text":"a","text":"b"}',
        '\u0000',
      ],
    ]);
  return Array.from({ length: 1 + draw.below(3) }, line).join('\n');
}
