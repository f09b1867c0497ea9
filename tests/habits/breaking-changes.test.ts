import { readFileSync } from 'node:fs';
import { type Change, CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';

const read = (name: string) => buildSchema(readFileSync(`schema/${name}.graphql`, 'utf8'));

async function findBreaking(from: string, to: string): Promise<string[]> {
  const changes: Change[] = await diff(buildSchema(from), buildSchema(to));
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message }) => message);
}

test('nothing that was released is taken away or given another type', async () => {
  const changes = await diff(read('released'), read('schema'));
  const breaking = changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ path, message }) => `${path}: ${message}`);
  expect(breaking, 'deprecate instead, or release a new major version (README, "The API in short")').toEqual(
    [],
  );
});

test('a change that breaks clients is found and named', async () => {
  const breaking = await findBreaking('type Query { a: Int b(c: Int): Int }', 'type Query { a: String }');
  expect(breaking.join()).toMatch(/Query\.a/);
  expect(breaking.join()).toMatch(/'b' was removed/);
});

test('a new field breaks nobody', async () => {
  expect(await findBreaking('type Query { a: Int }', 'type Query { a: Int b: Int }')).toEqual([]);
});
