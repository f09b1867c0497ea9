import { expect, test } from 'vitest';
import { readDocument } from '../../../src/edge/document.ts';
import { canonicalJson, operationKey } from '../../../src/edge/key.ts';
import { chooseMediaType } from '../../../src/edge/media-type.ts';
import { readAsked, readBody } from '../../../src/edge/operation.ts';
import { boundTags, tagLimit } from '../../../src/edge/tags.ts';
import { bodyLimit } from '../../../src/limits/request.ts';
import { get, post, stateOf, urlOf } from '../../support/edge.ts';

async function keyOf(query: string, variables = {}, operationName: string | null = null) {
  const document = await readDocument(query);
  return document && operationKey(document, { variables, operationName });
}

test('key.document layout and comments make no difference, and neither does the name of the only operation', async () => {
  const one = await keyOf('query A($n: Int) { articles(first: $n) { totalCount } }', { n: 1 });
  const other = await keyOf(
    '# why\nquery  A ($n:Int){articles(first:$n){totalCount}}',
    { n: 1, unused: 2 },
    'A',
  );
  expect(other).toBe(one);
  expect(await keyOf('query A($n: Int) { articles(first: $n) { totalCount } }', { n: 2 })).not.toBe(one);
});

test('key.variables are sorted, at every depth; lists keep their order', async () => {
  expect(canonicalJson({ b: 1, a: { d: [2, 1], c: null } })).toBe('{"a":{"c":null,"d":[2,1]},"b":1}');
  expect(canonicalJson({ a: 1 })).not.toBe(canonicalJson({ a: '1' }));
});

test('key.operation of several operations the one that is named counts', async () => {
  const document = 'query A { __typename } query B { dataset { version } }';
  expect(await keyOf(document, {}, 'A')).not.toBe(await keyOf(document, {}, 'B'));
  expect(await keyOf(document)).toBeNull();
  expect(await keyOf(document, {}, 'C')).toBeNull();
});

test('key.null a variable that is null is not one that is left out', async () => {
  const document = 'query ($n: Int = 1) { articles(first: $n) { totalCount } }';
  expect(await keyOf(document, { n: null })).not.toBe(await keyOf(document));
});

test('key.order of parameters, and GET or POST, make no difference', async () => {
  const query = 'query Order($n: Int) { articles(first: $n) { totalCount } }';
  const variables = { n: 1 };
  await stateOf(get({ query, variables, operationName: 'Order' }));
  expect(await stateOf(get({ operationName: 'Order', variables, query }))).toBe('HIT');
  expect(await stateOf(post({ variables, query }))).toBe('HIT');
});

const wrong: Record<string, Request> = {
  'no query': new Request(urlOf({ variables: {} })),
  'an unknown parameter': new Request(`${urlOf({ query: '{ a }' })}&surprise=1`),
  'the same parameter twice': new Request(`${urlOf({ query: '{ a }' })}&query={b}`),
  'variables that are a list': new Request(urlOf({ query: '{ a }', variables: [] as never })),
  'a form': new Request(urlOf({}), { method: 'POST', body: new URLSearchParams({ query: '{ a }' }) }),
  'a hash that is none': new Request(urlOf({ documentId: 'sha256:abc' })),
  'a document id of another kind': new Request(urlOf({ documentId: 'x-my:1' })),
};

test.each(Object.entries(wrong))('asked.plain %s is left to the GraphQL server', async (_name, request) => {
  const body = request.method === 'POST' ? await readBody(request) : null;
  expect(readAsked({ head: request, body })).toBeNull();
});

test.each(['told', 'untold'])(
  'asked.long a body whose length is %s is read as far as may be',
  async (how) => {
    const send = (length: number) => {
      const bytes = new TextEncoder().encode('x'.repeat(length));
      const body = how === 'told' ? bytes : new Response(bytes).body;
      const headers = how === 'told' ? { 'content-length': String(length) } : {};
      return readBody(new Request(urlOf({}), { method: 'POST', headers, body }));
    };
    expect(await send(bodyLimit)).toHaveLength(bodyLimit);
    expect(await send(bodyLimit + 1)).toBeNull();
  },
);

test.each([
  [null, 'application/json'],
  ['*/*', 'application/json'],
  ['application/json', 'application/json'],
  ['application/json, application/graphql-response+json;q=0.9', 'application/json'],
  ['application/graphql-response+json;q=0.5, application/json;q=0.6', 'application/json'],
  ['multipart/mixed, application/json', 'application/json'],
  ['application/json;q=0.1, application/graphql-response+json;q=0.2', 'application/graphql-response+json'],
  ['application/json;charset=iso-8859-1', null],
  ['text/html', null],
] as const)('accept %s is answered with %s', async (accept, mediaType) => {
  expect(chooseMediaType(accept)).toBe(mediaType);
});

test('tags.bound too many tags of single things give way to the tag of all of their kind', () => {
  const many = Array.from({ length: 400 }, (_, n) => `Actor:${n}`);
  const bounded = boundTags(new Set(['articles', 'Article:1', ...many, 'Actor:1.activity']));
  expect(bounded).toEqual(['Article:1', 'actors', 'articles']);
});

test('tags.bound no answer has more tags than its header may hold', () => {
  const types = ['Article', 'Actor', 'Event'];
  const long = types.flatMap((type) =>
    Array.from({ length: 200 }, (_, n) => `${type}:${String(n).padStart(60, '0')}`),
  );
  const bounded = boundTags(new Set(long));
  expect(bounded.length).toBeLessThanOrEqual(tagLimit.count);
  expect(bounded.join().length).toBeLessThanOrEqual(tagLimit.characters);
  expect(bounded.length).toBeGreaterThan(0);
});
