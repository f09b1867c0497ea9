import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTree } from '../../../seed/text/spanning-tree.ts';

/** The score of the best tree with one root, found by trying every choice of heads. */
function searchBest(scores: readonly number[][]): number {
  let best = -Infinity;
  const heads: number[] = [];
  const visit = (word: number) => {
    if (word === scores.length) {
      if (isTree(heads)) best = Math.max(best, score(scores, heads));
      return;
    }
    for (let head = 0; head <= scores.length; head++) {
      heads[word] = head;
      if (head !== word + 1) visit(word + 1);
    }
  };
  visit(0);
  return best;
}

function score(scores: readonly number[][], heads: readonly number[]): number {
  return heads.reduce((sum, head, word) => sum + (scores[word]?.[head] ?? Number.NaN), 0);
}

function isTree(heads: readonly number[]): boolean {
  if (heads.filter((head) => head === 0).length !== 1) return false;
  return heads.every((_, word) => {
    let place = word + 1;
    for (let step = 0; step < heads.length && place > 0; step++) place = heads[place - 1] ?? 0;
    return place === 0;
  });
}

const square = (size: number) => {
  const row = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: size + 1, maxLength: size + 1 });
  return fc.array(row, { minLength: size, maxLength: size });
};

test('no tree with one root scores better than the one found', () => {
  const scores = fc.integer({ min: 1, max: 5 }).chain(square);
  fc.assert(
    fc.property(scores, (rows) => {
      const heads = findTree(rows);
      expect(isTree(heads)).toBe(true);
      expect(score(rows, heads)).toBe(searchBest(rows));
    }),
    { numRuns: 300 },
  );
});

test('words that all prefer one another, or the root, still make one tree', () => {
  const circle = Array.from({ length: 300 }, (_, word) =>
    Array.from({ length: 301 }, (_, place) => (place === ((word + 1) % 300) + 1 ? 5 : 0)),
  );
  expect(isTree(findTree(circle))).toBe(true);
  const roots = circle.map((row) => row.map((_, place) => (place === 0 ? 9 : 0)));
  expect(isTree(findTree(roots))).toBe(true);
});

test('no words make no tree', () => {
  expect(findTree([])).toEqual([]);
});
