import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import type { Draw } from '../draw.ts';

/** Strings that the store knows, by what they are. */
export interface Known {
  ids: string[];
  slugs: string[];
  cursors: string[];
  words: string[];
}

const mark = Symbol('enum');

/** An enum's name: in a document it is written without quotation marks, in variables with them. */
export interface EnumName {
  [mark]: string;
  toJSON(): string;
}

function enumName(name: string): EnumName {
  return { [mark]: name, toJSON: () => name };
}

/** The name, where a value is one of an enum. */
export function readEnumName(value: unknown): string | null {
  return typeof value === 'object' && value !== null && mark in value ? (value as EnumName)[mark] : null;
}

/** A value for an argument or an input field: mostly one that its type takes. */
export function makeValue(
  draw: Draw,
  known: Known,
  type: GraphQLInputType,
  name: string,
  depth = 0,
): unknown {
  if (isNonNullType(type)) return makeValue(draw, known, type.ofType, name, depth);
  if (draw.oneIn(40)) return null;
  if (draw.oneIn(60)) return draw.pick(oddities);
  if (isListType(type)) {
    const count = draw.oneIn(30) ? 200 : draw.below(4);
    return Array.from({ length: count }, () => makeValue(draw, known, type.ofType, name, depth));
  }
  if (isEnumType(type)) return enumName(draw.pick(type.getValues()).name);
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const required = fields.filter(isRequiredInputField);
    const chosen = depth > 3 ? required : [...required, ...draw.some(fields, 1, 3)];
    return Object.fromEntries(
      chosen.map((field) => [field.name, makeValue(draw, known, field.type, field.name, depth + 1)]),
    );
  }
  return makeScalar(draw, known, type.name, name);
}

function makeScalar(draw: Draw, known: Known, type: string, name: string): unknown {
  switch (type) {
    case 'Boolean':
      return draw.below(2) === 0;
    case 'Int':
      return draw.pick([1, 2, 5, 0, 20, 100, 101, -1, 2_147_483_647, -2_147_483_648, 2 ** 40]);
    case 'Float':
      return draw.pick([0.5, 0, 1, -1, 1e308, -1e-308, 3]);
    case 'Date':
      return draw.pick(['2022-05-17', '2022-02-30', '0000-00-00', '9999-12-31', 'soon']);
    case 'ID':
      return draw.pick(draw.oneIn(4) ? strangeTexts : known.ids);
    default:
      return draw.pick(draw.oneIn(5) ? strangeTexts : textsFor(known, name));
  }
}

function textsFor(known: Known, name: string): readonly string[] {
  if (name === 'after' || name === 'before') return known.cursors;
  if (name === 'edtf' || name === 'at') return edtfs;
  if (name === 'query' || name === 'text' || name === 'namePrefix' || name === 'prefix') return known.words;
  return known.slugs;
}

const edtfs = [
  '2022',
  '2022-05',
  '2022-05-17',
  '2021/2022',
  '2021-10/..',
  '202X',
  '2022-05~',
  '../2020',
  '-0044',
];

/** Texts that mean something to SQL, FTS5, JSON, EDTF, base64, UTF-16 or a careless reader. */
export const strangeTexts: readonly string[] = [
  '',
  ' ',
  "'; drop table article; --",
  '" OR 1=1 --',
  '%',
  '_',
  '"unclosed',
  '(((((',
  'a AND OR NOT',
  'NEAR(',
  '*',
  'a*',
  '^a',
  'headline:x',
  '{"a":1}',
  'null',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '🦊'.repeat(50),
  'İ',
  '\u202e\u200b',
  'x'.repeat(5_000),
  `${'('.repeat(300)}a${')'.repeat(300)}`,
  'not '.repeat(200),
  'REM6W10=',
  'REM6WzFd',
  'REM6e30=',
  'RTpuYW4=',
  'QXJ0aWNsZTox',
  'QXJ0aWNsZTo=',
  'Article:1',
  '2022-13-45',
  '99999999-01-01',
  '__proto__',
  'constructor',
];

const oddities: readonly unknown[] = [
  ...['text', 7, -0, 1.5, true, [], {}, [null], { a: 1 }, [[['deep']]], 1e300, ''],
  enumName('NOWHERE'),
  { __proto__: null, toString: 'x' },
];
