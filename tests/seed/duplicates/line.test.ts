import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparePlaces, type Pair, type Place } from '../../../seed/duplicates/line.ts';

const reach = 3;

const compare = (a: Place, b: Place) => (`${a.day} ${a.articleId}` < `${b.day} ${b.articleId}` ? -1 : 1);

/** What `readAround` finds in a store. */
function around(store: readonly Place[], places: readonly Place[], leftOut: ReadonlySet<string>): Place[] {
  const staying = store.filter(({ articleId }) => !leftOut.has(articleId));
  const found = places.flatMap((place) => {
    const line = staying.filter(({ band }) => band === place.band).sort(compare);
    const before = line.filter((other) => compare(other, place) < 0);
    const after = line.filter((other) => compare(place, other) < 0);
    return [...before.slice(-reach), ...after.slice(0, reach)];
  });
  return [...new Set(found)];
}

const keyOf = ({ band, ids }: Pair) => `${band} ${[...ids].sort().join(' ')}`;

/** Pairs that stand near each other in some line, worked out from all places at once. */
function allNear(store: readonly Place[]): string[] {
  return store
    .flatMap((one) => {
      const after = store.filter((other) => other.band === one.band && compare(one, other) < 0).sort(compare);
      return after
        .slice(0, reach)
        .map((other) => keyOf({ band: one.band, ids: [one.articleId, other.articleId] }));
    })
    .sort();
}

const edit = fc.record({
  articleId: fc.constantFrom(...'abcdefghijklmnop'),
  day: fc.constantFrom('', '2022-01-01', '2022-01-02'),
  bands: fc.subarray([1, 2]),
});

test('whatever comes, changes and goes, those are compared who stand near each other', () => {
  fc.assert(
    fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 6 }), { maxLength: 12 }), (changes) => {
      let store: Place[] = [];
      const near = new Set<string>();
      for (const change of changes) {
        const edits = [...new Map(change.map((one) => [one.articleId, one])).values()];
        const replaced = new Set(edits.map(({ articleId }) => articleId));
        const come = edits.flatMap(({ bands, ...place }) => bands.map((band) => ({ ...place, band })));
        const gone = store.filter(({ articleId }) => replaced.has(articleId));
        for (const key of near) if (key.split(' ').some((part) => replaced.has(part))) near.delete(key);
        const pairs = comparePlaces({ gone, come, kept: around(store, [...gone, ...come], replaced) }, reach);
        for (const pair of pairs.apart) expect(near.delete(keyOf(pair))).toBe(true);
        for (const pair of pairs.near) near.add(keyOf(pair));
        store = [...store.filter(({ articleId }) => !replaced.has(articleId)), ...come];
        expect([...near].sort()).toEqual(allNear(store));
      }
    }),
    { numRuns: 300 },
  );
});
