import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { capacityTables, measured } from '../bench/report/capacity.ts';
import type { Results } from '../bench/results.ts';

const results = JSON.parse(readFileSync('tests/bench/results.json', 'utf8')) as Results;

test('the figures of the capacity page follow from the bench; -u writes them anew', async () => {
  const page = readFileSync('tests/bench/CAPACITY.md', 'utf8');
  const [before = '', between = ''] = page.split('<!-- capacity -->\n');
  const [, after] = between.split('<!-- /capacity -->\n');
  expect(after).toBeDefined();
  const tables = capacityTables(results);
  expect(tables).not.toContain('NaN');
  await expect(`${before}<!-- capacity -->\n\n${tables}\n\n<!-- /capacity -->\n${after}`).toMatchFileSnapshot(
    '../bench/CAPACITY.md',
  );
});

test('the speed of extraction there is the one that the README tells', () => {
  const told = `about ${measured.extractedPerSecond} articles of 800 words`;
  expect(readFileSync('README.md', 'utf8')).toContain(told);
});
