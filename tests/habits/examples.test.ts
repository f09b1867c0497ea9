import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeTypes, typesPath } from '../examples/write-types.ts';

test('the types that the example clients are checked against are those of the schema', () => {
  expect(readFileSync(typesPath, 'utf8'), 'run "npm run schema" and commit the result').toBe(makeTypes());
});

test('the clients in the README are those that are run', () => {
  const readme = readFileSync('README.md', 'utf8');
  const shown = [...readme.matchAll(/\[(tests\/examples\/[\w-]+\.ts)\][^\n]*\n\n```ts\n([\s\S]*?)```/g)];
  expect(shown.length).toBeGreaterThan(0);
  for (const [, path = '', code] of shown) expect(readFileSync(path, 'utf8'), path).toBe(code);
  expect(readme.match(/```ts\n/g)).toHaveLength(shown.length);
});
