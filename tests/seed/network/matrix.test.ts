import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWorkspace, takeRoom, takeZeros, type Workspace } from '../../../seed/network/workspace.ts';

const workspace = createWorkspace(2 ** 20);

function place({ floats }: Workspace, numbers: readonly number[]): number {
  const at = takeRoom(workspace, numbers.length);
  floats.set(numbers, at / 4);
  return at;
}

/** Rows × columns of small whole numbers, so that sums are exact. */
const matrix = (rows: number, columns: number) =>
  fc.array(fc.integer({ min: -9, max: 9 }), { minLength: rows * columns, maxLength: rows * columns });

const shapes = fc.record({
  m: fc.integer({ min: 1, max: 11 }),
  k: fc.integer({ min: 1, max: 9 }),
  n: fc.constantFrom(8, 16, 24),
});

function sum(count: number, term: (index: number) => number): number {
  return Array.from({ length: count }, (_, index) => term(index)).reduce((all, one) => all + one, 0);
}

test('matrices are multiplied as by hand, upright and lying on their side', () => {
  const cases = shapes.chain(({ m, k, n }) => fc.tuple(fc.constant({ m, k, n }), matrix(m, k), matrix(k, n)));
  fc.assert(
    fc.property(cases, ([{ m, k, n }, a, b]) => {
      const mark = workspace.free;
      const [left, right] = [place(workspace, a), place(workspace, b)];
      const [upright, lying] = [takeZeros(workspace, m * n), takeZeros(workspace, m * n)];
      const turned = takeRoom(workspace, m * k);
      workspace.kernel.transpose(turned, left, m, k);
      workspace.kernel.multiply(upright, n * 4, left, k * 4, 4, right, n * 4, m, k, n);
      workspace.kernel.multiply(lying, n * 4, turned, 4, m * 4, right, n * 4, m, k, n);
      const read = (at: number) => [...workspace.floats.slice(at / 4, at / 4 + m * n)];
      const byHand = Array.from({ length: m * n }, (_, cell) => {
        const [i, j] = [Math.floor(cell / n), cell % n];
        return sum(k, (p) => (a[i * k + p] as number) * (b[p * n + j] as number));
      });
      workspace.free = mark;
      expect(read(upright)).toEqual(byHand);
      expect(read(lying)).toEqual(byHand);
    }),
  );
});

test('pairs of whole numbers are multiplied as by hand', () => {
  const cases = shapes.chain(({ m, k, n }) =>
    fc.tuple(fc.constant({ m, pairs: 4 * k, n }), matrix(m, 8 * k), matrix(8 * k, n)),
  );
  fc.assert(
    fc.property(cases, ([{ m, pairs, n }, a, b]) => {
      const mark = workspace.free;
      const [left, right] = [takeRoom(workspace, m * pairs), takeRoom(workspace, pairs * n)];
      workspace.shorts.set(a, left / 2);
      for (const [cell, value] of b.entries()) {
        const [row, column] = [Math.floor(cell / n), cell % n];
        const pair = ((column >> 3) * pairs + (row >> 1)) * 8 + (column & 7);
        workspace.shorts[right / 2 + pair * 2 + (row & 1)] = value;
      }
      const sums = takeZeros(workspace, m * n);
      workspace.kernel.multiplyPairs(sums, n * 4, left, pairs * 4, right, m, pairs, n);
      const wholes = new Int32Array(workspace.floats.buffer, sums, m * n);
      const byHand = Array.from({ length: m * n }, (_, cell) => {
        const [i, j] = [Math.floor(cell / n), cell % n];
        return sum(2 * pairs, (p) => (a[i * 2 * pairs + p] as number) * (b[p * n + j] as number));
      });
      workspace.free = mark;
      expect([...wholes]).toEqual(byHand);
    }),
  );
});
