import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readAccuracy } from '../../seed/accuracy.ts';

const three = (value: number) => value.toFixed(3);

test('every figure with its interval that the README shows is the one measured last', () => {
  const readme = readFileSync('README.md', 'utf8');
  const shown = readme.match(/\d\.\d{3} \[\d\.\d{3}–\d\.\d{3}\] \(\d+\)/g) ?? [];
  const measured = readAccuracy().map(
    ({ value, low, high, count }) => `${three(value)} [${three(low)}–${three(high)}] (${count})`,
  );
  expect(shown.length).toBeGreaterThan(10);
  expect(shown.filter((figure) => !measured.includes(figure))).toEqual([]);
});
