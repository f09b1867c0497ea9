import { getIntrospectionQuery } from 'graphql';
import { describe, expect, test } from 'vitest';
import { post } from '../../support/edge.ts';
import { type Answer, codeOf, query } from '../../support/query.ts';
import { watchTraffic } from '../../support/traffic.ts';

const deep = (levels: number) =>
  `{ actors { edges { node { ${'articles { edges { node { actors { edges { node {'.repeat(levels)} slug ${'} } } } } }'.repeat(levels)} } } } }`;

const tooLarge: Record<string, string> = {
  'levels below each other': deep(5),
  'fields under another name': `{ ${Array.from({ length: 51 }, (_, n) => `a${n}: __typename`).join(' ')} }`,
  'fields of the query itself': `{ ${'__typename '.repeat(21)} }`,
  directives: `{ articles { edges { ${'cursor @include(if: true) '.repeat(51)} } } }`,
  'the same field again and again': `{ articles { edges { ${'cursor '.repeat(11)} } } }`,
  'the same field again and again, each time in a fragment of its own': `{ articles { edges { node { ${'... { related(first: 1) { totalCount } } '.repeat(160)} } } } }`,
  'the same fields within the same fields': `{ articles { ${`edges { ${'cursor '.repeat(10)} } `.repeat(10)} ${`... { edges { ${'cursor '.repeat(10)} } } `.repeat(5)} } }`,
  'fragments spread again and again': `{ ${'...F '.repeat(201)} } fragment F on Query { __typename }`,
  'more bytes than allowed': `{ __typename } # ${'é'.repeat(33_000)}`,
  'more words than allowed': `{ articles(filter: { sections: [${'"a" '.repeat(4_000)}] }) { totalCount } }`,
  'lists within each other until the stack is full': `{ articles(filter: ${'['.repeat(3_990)}`,
  'fragments that double each other': `{ ...F0 } ${Array.from({ length: 20 }, (_, n) => `fragment F${n} on Query { ${n === 19 ? '__typename' : `...F${n + 1} ...F${n + 1}`} }`).join(' ')}`,
};

describe('a document out of all proportion is refused before the database hears of it', () => {
  test.each(Object.entries(tooLarge))('%s', async (_name, document) => {
    const { statements } = await watchTraffic(async () => {
      expect(await codeOf(document)).toBe('DOCUMENT_TOO_LARGE');
    });
    expect(statements).toEqual([]);
  });
});

test('pages within pages are counted together, whether their sizes are written or passed', async () => {
  const document = `query ($first: Int) { articles(first: $first) { edges { node {
    actors(first: $first) { edges { node { events(first: $first) { edges { node { slug } } } } } } } } } }`;
  const { statements } = await watchTraffic(async () => {
    expect(await codeOf(document, { first: 100 })).toBe('TOO_MANY_NODES');
  });
  expect(statements).toEqual([]);
  expect((await query(document, { first: 3 })).errors).toBeUndefined();
});

test.each([
  ['itself', 'fragment A on Query { ...A }'],
  ['another that spreads it', 'fragment A on Query { ...B } fragment B on Query { ...A }'],
])('a fragment that spreads %s is refused', async (_name, fragments) => {
  const { statements } = await watchTraffic(async () => {
    expect(await codeOf(`{ ...A } ${fragments}`)).toBe('GRAPHQL_VALIDATION_FAILED');
  });
  expect(statements).toEqual([]);
});

test('operations to choose from are no way round the limits', async () => {
  const operations = Array.from({ length: 51 }, (_, n) => `query Q${n} { dataset { version } }`);
  const askFirst = async (most: number) => {
    const response = await post({ query: operations.slice(0, most).join(' '), operationName: 'Q0' });
    return (await response.json()) as Answer;
  };
  expect((await askFirst(50)).errors).toBeUndefined();
  expect((await askFirst(51)).errors?.[0]?.extensions.code).toBe('DOCUMENT_TOO_LARGE');
});

test('a fragment that no operation spreads, and so no limit sees, is refused before anything in it is looked at', async () => {
  const { errors } = await query(
    '{ __typename } fragment A on Query { nowhere articles(fist: 1) { nowhere } }',
  );
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
});

test('fragments of many parts of a page that ask for the same fields are within the limits', async () => {
  const parts = Array.from({ length: 40 }, (_, n) => `P${n}`);
  const document = `{ articles(first: 1) { edges { node { ${parts.map((name) => `...${name}`).join(' ')} } } } }
    ${parts.map((name) => `fragment ${name} on Article { __typename id slug headline }`).join(' ')}`;
  expect((await query(document)).errors).toBeUndefined();
});

test('a document of ten thousand levels is answered, not crashed on', async () => {
  for (const open of ['{a', '{a(b:[', '{...{', '{a(b:{c:']) {
    const { errors } = await query(open.repeat(2_000));
    expect(['DOCUMENT_TOO_LARGE', 'GRAPHQL_PARSE_FAILED'], open).toContain(errors?.[0]?.extensions.code);
  }
});

test('a misspelt field is not told what it could have been', async () => {
  const { errors } = await query('{ articlez { totalCount } }');
  expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  expect(JSON.stringify(errors)).not.toMatch(/did you mean|"articles"/i);
  const wrongArgument = await query(
    '{ articles(fist: 1) { totalCount } events(filter: { typs: [] }) { totalCount } }',
  );
  expect(JSON.stringify(wrongArgument.errors)).not.toMatch(/did you mean/i);
  const wrongVariable = await query('query ($f: EventFilter) { events(filter: $f) { totalCount } }', {
    f: { typs: ['ASSALT'], types: ['ASSALT'] },
  });
  expect(wrongVariable.errors?.length).toBeGreaterThan(0);
  expect(JSON.stringify(wrongVariable.errors)).not.toMatch(/did you mean/i);
});

test('at most a few mistakes of a document are told at once', async () => {
  const { errors } = await query(`{ __typename ${'@aa'.repeat(40)} }`);
  expect(errors?.length).toBeLessThan(8);
});

test('filters and lists too deep for one statement say so, with a code', async () => {
  const filter = (levels: number): object =>
    levels === 0
      ? { sections: ['World'] }
      : {
          events: {
            participants: [{ actor: { countries: ['TJK'] } }],
            not: { articles: filter(levels - 1) },
          },
        };
  const { errors } = await query(
    'query ($filter: ArticleFilter) { articles(filter: $filter) { totalCount } }',
    {
      filter: filter(6),
    },
  );
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['DOCUMENT_TOO_LARGE']);
});

test('a filter of as many alternatives as it may have is one statement, however often that holds it', async () => {
  const or = Array.from({ length: 160 }, () => ({ actors: {} }));
  const side = { or: [{ articles: { quotes: { not: {} }, or } }, { active: { edtf: '2022' } }] };
  const { errors } = await query(
    'query ($side: ActorFilter!) { dyad(one: $side, other: { active: { edtf: "2022" } }) { conflict } }',
    { side },
  );
  expect(errors).toBeUndefined();
});

test('introspection, as tools ask for it, is within the limits', async () => {
  const { data, errors } = await query(getIntrospectionQuery());
  expect(errors).toBeUndefined();
  expect(data.__schema.queryType.name).toBe('Query');
});
