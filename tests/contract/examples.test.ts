import { readdirSync, readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';

const folder = 'src/web/examples';

test.each(readdirSync(folder))('the example %s of the playground returns data', async (file) => {
  const query = readFileSync(`${folder}/${file}`, 'utf8');
  const response = await fetch(`${inject('address')}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = await response.json();
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data)).toMatch(/"(headline|summary|name|version)":"/);
});

test('the first query of the README is answered as it says there', async () => {
  const readme = readFileSync('README.md', 'utf8');
  const [, query, answer = ''] = /```graphql\n([\s\S]*?)```[\s\S]*?```json\n([\s\S]*?)```/.exec(readme) ?? [];
  const response = await fetch(`${inject('address')}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = await response.json();
  expect(data).toEqual(JSON.parse(answer).data);
  expect(data.events.edges.length).toBeGreaterThan(0);
});
