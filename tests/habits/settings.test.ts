import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { settingMeanings } from '../../src/env.ts';

test('every setting is told of in the README or in wrangler.toml', () => {
  const told = readFileSync('README.md', 'utf8') + readFileSync('wrangler.toml', 'utf8');
  expect(Object.keys(settingMeanings).filter((name) => !told.includes(name))).toEqual([]);
});
