import type { Draw } from '../draw.ts';

const junk = [
  '{',
  '}',
  '(',
  ')',
  '...',
  '$',
  '@',
  '!',
  '"',
  '"""',
  ':',
  '[',
  '&',
  '|',
  '#',
  '\u0000',
  '🦊',
  'on',
  'null',
];
const strangeWholes = [
  '',
  '{',
  'query',
  '{ __schema { types { name fields { name type { ofType { ofType { name } } } } } } }',
  'mutation { delete }',
  'subscription { articles { totalCount } }',
  'query A { __typename } query B { __typename }',
  '{ ...F } fragment F on Query { ...F }',
  '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
  'type Query { a: Int }',
  'query ($a: Nothing) { __typename }',
  'query ($a: Int, $a: Int) { __typename }',
];

/** A document with something wrong put into it. */
export function spoil(draw: Draw, document: string): string {
  if (draw.oneIn(12)) return draw.pick([...strangeWholes, ...growths(draw)]);
  const tokens = document.split(/(\s+|[{}()[\]:,$@!])/).filter((token) => token !== '');
  const at = draw.below(tokens.length);
  const to = Math.min(tokens.length, at + 1 + draw.below(8));
  switch (draw.below(5)) {
    case 0:
      return [...tokens.slice(0, at), ...tokens.slice(to)].join('');
    case 1:
      return [...tokens.slice(0, at), draw.pick(junk), ...tokens.slice(at)].join('');
    case 2:
      return [...tokens.slice(0, to), ...tokens.slice(at)].join('');
    case 3:
      return [...tokens.slice(0, at), draw.pick(tokens), ...tokens.slice(at + 1)].join('');
    default:
      return tokens.slice(0, at).join('');
  }
}

/** Documents that are small and mean much: what they unfold to must be refused before it is unfolded. */
function growths(draw: Draw): string[] {
  const times = 2 + draw.below(60);
  const names = Array.from({ length: times }, (_, index) => `G${index}`);
  const doubled = names.map(
    (name, index) => `fragment ${name} on Query { ...G${index + 1} ...G${index + 1} }`,
  );
  return [
    `{ ...G0 } ${doubled.join(' ')} fragment G${times} on Query { __typename }`,
    `{ ${'articles { edges { node { events { edges { node { articles { totalCount } } } } } } } '.repeat(times)} }`,
    `{ ${names.map((name) => `${name}: articles(first: 100) { edges { node { id } } }`).join(' ')} }`,
    `{ __typename ${'@skip(if: false) '.repeat(times * 20)} }`,
    `{ ${'__typename '.repeat(times * 100)} }`,
    `{ articles(filter: ${'{ not: '.repeat(times)}{}${' }'.repeat(times)}) { totalCount } }`,
    `{ nodes(ids: [${'"a" '.repeat(times * 100)}]) { id } }`,
    `query ${'('.repeat(times * 50)}`,
    `${'{ a '.repeat(times * 50)}`,
    `{ a(b: ${'['.repeat(times * 50)}) }`,
  ];
}
