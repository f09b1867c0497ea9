import { expect, inject, test } from 'vitest';

const address = inject('address');

test('/health says that the database answers, and which dataset it holds', async () => {
  const response = await fetch(`${address}/health`);
  const health = await response.json();
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(health).toEqual({
    status: 'ok',
    database: 'answers',
    dataset: expect.stringMatching(/^[0-9a-z]{16}$/),
  });
});

test('a page that is not there is said not to be, with the way to what is', async () => {
  const response = await fetch(`${address}/nowhere`);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('/graphql');
});

test('any site may read the API, without credentials', async () => {
  const preflight = await fetch(`${address}/graphql`, {
    method: 'OPTIONS',
    headers: {
      origin: 'https://example.org',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    },
  });
  expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
  expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
  expect(preflight.headers.get('access-control-allow-headers')).toContain('content-type');
});

test('a query may be asked by GET', async () => {
  const url = new URL(`${address}/graphql`);
  url.searchParams.set(
    'query',
    'query ($first: Int) { articles(first: $first) { edges { node { slug } } } }',
  );
  url.searchParams.set('variables', JSON.stringify({ first: 2 }));
  const { data } = await (await fetch(url)).json();
  expect(data.articles.edges).toHaveLength(2);
});
