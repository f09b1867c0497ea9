import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandsOf } from '../../../seed/duplicates/bands.ts';
import { scramble, shinglesOf, similarityOf } from '../../../seed/duplicates/shingles.ts';

/** How many of 2,000 pairs of texts of a similarity share a band. The texts are the same in each run. */
function shareOfFound(similarity: number): number {
  const pairs = Array.from({ length: 2_000 }, (_, pair) =>
    Array.from({ length: 300 }, (_, index) => scramble(pair * 300 + index)),
  );
  const found = pairs.filter((numbers) => {
    // Of 300 numbers both texts have `common`, and each half of the others.
    const common = Math.round(numbers.length * similarity);
    const half = common + Math.floor((numbers.length - common) / 2);
    const one = Uint32Array.from(numbers.slice(0, half)).sort();
    const other = Uint32Array.from([...numbers.slice(0, common), ...numbers.slice(half)]).sort();
    expect(similarityOf(one, other)).toBeCloseTo(similarity, 5);
    const bands = new Set(bandsOf(one));
    return bandsOf(other).some((band) => bands.has(band));
  });
  return found.length / pairs.length;
}

test('pairs of a similarity of 0.8 share a band in at least 998 of 1,000 cases, of 0.6 in 9 of 10', () => {
  expect(shareOfFound(0.8)).toBeGreaterThanOrEqual(0.998);
  expect(shareOfFound(0.6)).toBeGreaterThan(0.89);
  expect(shareOfFound(0.6)).toBeLessThan(0.94);
});

test('what has little in common is hardly ever compared', () => {
  expect(shareOfFound(0.1)).toBeLessThan(0.02);
});

const word = fc.stringMatching(/^[a-z]{1,8}$/);
const text = fc.array(word, { minLength: 15, maxLength: 60 });

test('case, punctuation and spacing do not count', () => {
  fc.assert(
    fc.property(text, (words) => {
      const plain = shinglesOf(words.join(' '));
      expect(shinglesOf(`“${words.join(',\n\n').toUpperCase()}!”`)).toEqual(plain);
    }),
  );
});

test('the similarity is that of the sets of sequences, whichever text is first', () => {
  fc.assert(
    fc.property(text, text, (first, second) => {
      const sequences = (words: readonly string[]) =>
        new Set(words.slice(2).map((_, index) => words.slice(index, index + 3).join(' ')));
      const [ofFirst, ofSecond] = [sequences(first), sequences([...first, ...second])];
      const [one, other] = [shinglesOf(first.join(' ')), shinglesOf([...first, ...second].join(' '))];
      fc.pre(ofFirst.size >= 10);
      expect(similarityOf(one, other)).toBe(
        ofFirst.intersection(ofSecond).size / ofFirst.union(ofSecond).size,
      );
      expect(similarityOf(other, one)).toBe(similarityOf(one, other));
    }),
  );
});

test('a text of fewer than twelve words is compared with none', () => {
  const eleven = 'one two three four five six seven eight nine ten eleven';
  expect(bandsOf(shinglesOf(eleven))).toEqual([]);
  expect(bandsOf(shinglesOf(`${eleven} twelve`)).length).toBe(10);
  expect(similarityOf(shinglesOf(eleven), shinglesOf(eleven))).toBe(0);
});
