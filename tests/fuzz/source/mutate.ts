import type { Draw } from '../draw.ts';

/** Pieces that readers and the extractor look for, and some that nobody expects. */
const pieces: readonly string[] = [
  ...[
    '---',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    ' ',
    '#',
    '# ',
    '> ',
    '- ',
    '* ',
    '1. ',
    '| a | b |',
    '```',
    '~~~',
    '<p>',
  ],
  ...[
    '<!--',
    '&amp;',
    '&#x0;',
    '[a](b)',
    '![',
    '](',
    '*',
    '_',
    '`',
    '\\',
    ': ',
    '|',
    '>',
    '&a ',
    '*a',
    '!!js ',
    '? ',
  ],
  ...[
    'headline: ',
    'published: ',
    'topics: [',
    'authors:\n  - ',
    'By ',
    'REUTERS',
    '(AP) — ',
    'KABUL, June 3 - ',
  ],
  ...[
    '“',
    '”',
    '‘',
    '’',
    '"',
    "'",
    '«',
    '»',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '—',
    '…',
    '. ',
    ', ',
    '; ',
    '’s ',
  ],
  ...[
    ' said ',
    ' attacked ',
    ' and ',
    ' by ',
    ' who ',
    ' not ',
    ' will ',
    ' may ',
    ' she ',
    ' told reporters that ',
  ],
  ...['Iran', 'U.S.', 'President ', 'Tajikistan', 'UN', 'the Taliban', 'A. B. C.', 'McX', 'de la ', 'ISIS-K'],
  ...[
    'on Monday',
    'last month',
    '30 February 2021',
    'May 2022',
    'in 1999-2000',
    '3/4/05',
    'in the 1990s',
    '12:30',
  ],
  ...[
    '2022-05-17',
    '20222',
    '٢٠٢٢',
    '½',
    '１２',
    'null',
    'true',
    '0x1F',
    '1e999',
    '.inf',
    '~',
    '=',
    '@',
    '%',
  ],
  ...[
    '\u00a0',
    '\u200b',
    '\u200f',
    '\u2028',
    '\u2029',
    '\ufeff',
    '\ufffd',
    '\u0007',
    '\u001b[31m',
    'e\u0301',
    'ß',
    'ǅ',
  ],
  ...[
    '😀',
    '👩‍👩‍👧‍👦',
    '漢字',
    'العربية',
    'हिन्दी',
    '𝒜',
    'İ',
    'ﬁ',
    '\u{e0041}',
    '__proto__',
    'constructor',
    'toString',
  ],
];

/** Changes a text in one to six places: cuts, copies, swaps, pieces put in, pieces put in many times. */
export function mutate(draw: Draw, text: string, others: readonly string[]): string {
  let changed = text;
  const times = 1 + draw.below(6);
  for (let time = 0; time < times; time += 1) changed = mutateOnce(draw, changed, others);
  return changed.slice(0, longest);
}

/** Characters of the longest text that is made. */
const longest = 6_000;

function mutateOnce(draw: Draw, text: string, others: readonly string[]): string {
  const from = draw.below(text.length + 1);
  const to = Math.min(text.length, from + draw.below(80));
  const [head, middle, tail] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  switch (draw.below(9)) {
    case 0:
      return head + tail;
    case 1:
      return head + middle + middle + tail;
    case 2:
      return tail + middle + head;
    case 3:
      return head;
    case 4:
      return head + draw.pick(pieces).repeat(1 + draw.below(draw.oneIn(6) ? 300 : 3)) + tail;
    case 5:
      return `${head}\n\n${draw.pick(others)}\n\n${tail}`;
    case 6:
      return head + middle.toUpperCase() + tail;
    case 7:
      return head + String.fromCodePoint(1 + draw.below(0xd7ff)) + middle + tail;
    default:
      return head + draw.pick(pieces) + middle + draw.pick(pieces) + tail;
  }
}

/** Bytes of a text, now and then no longer UTF-8. */
export function spoilBytes(draw: Draw, text: string): Uint8Array {
  const bytes = Buffer.from(text.toWellFormed(), draw.oneIn(40) ? 'utf16le' : 'utf8');
  if (draw.oneIn(12) && bytes.length > 0) bytes[draw.below(bytes.length)] = draw.below(256);
  return draw.oneIn(30) ? bytes.subarray(0, draw.below(bytes.length + 1)) : bytes;
}
