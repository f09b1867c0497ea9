import { exports } from 'cloudflare:workers';
import { expect, test } from 'vitest';

test('a body that is not JSON is refused without what the parser said of it', async () => {
  const response = await exports.default.fetch('https://newsgraph.test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: '{"query": oops',
  });
  const { errors } = (await response.json()) as { errors: { extensions: object }[] };
  expect(response.status).toBe(400);
  expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_REQUEST' });
  expect(JSON.stringify(errors)).not.toContain('SyntaxError');
});
