import { expect, test } from 'vitest';
import { describeLeft, expectTotal } from '../../seed/progress.ts';

test('rate and time left are told in units that fit', () => {
  expect(describeLeft(50, 100, 10_000)).toBe('5.0 a second, 10 s left');
  expect(describeLeft(1, 31, 10_000)).toBe('10.0 s each, 5 min 0 s left');
  expect(describeLeft(31, 31, 10_000)).toBe('3.1 a second, 0 s left');
});

test('how many sources are still to come is told by the bytes where files hold many', () => {
  const folder = { count: 40, bytes: 4_000 };
  expect(expectTotal(folder, { done: 10, bytes: 1_100 })).toBe(40);
  const archive = { count: 1, bytes: 1_000_000 };
  expect(expectTotal(archive, { done: 500, bytes: 250_000 })).toBe(2_000);
  expect(expectTotal(archive, { done: 2_000, bytes: 1_000_000 })).toBe(2_000);
  expect(expectTotal({ count: 1 }, { done: 7, bytes: 0 })).toBe(7);
});
