import { expect, test } from 'vitest';
import { describeLeft } from '../../seed/progress.ts';

test('rate and time left are told in units that fit', () => {
  expect(describeLeft(50, 100, 10_000)).toBe('5.0 a second, 10 s left');
  expect(describeLeft(1, 31, 10_000)).toBe('10.0 s each, 5 min 0 s left');
  expect(describeLeft(31, 31, 10_000)).toBe('3.1 a second, 0 s left');
});
