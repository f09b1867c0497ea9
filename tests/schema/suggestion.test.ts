import { expect, test } from 'vitest';
import { ask } from '../support/query.ts';
import { watchTraffic } from '../support/traffic.ts';

const suggest = async (typed: string): Promise<string[]> => {
  const data = await ask('query ($typed: String!) { suggestActors(typed: $typed, first: 20) { slug } }', {
    typed,
  });
  return data.suggestActors.map(({ slug }: { slug: string }) => slug);
};

test('a name is found while it is being typed, by any of its words, and by other names', async () => {
  expect(await suggest('Taj')).toContain('tajikistan');
  expect(await suggest('rahm')).toContain('emomali-rahmon');
  expect(await suggest('emomali rah')).toEqual(['emomali-rahmon']);
});

test('nothing typed, or signs only, suggests nothing', async () => {
  expect(await suggest('')).toEqual([]);
  expect(await suggest('"*(')).toEqual([]);
});

test('a suggestion takes one statement beside that for the dataset version', async () => {
  const { statements, roundTrips } = await watchTraffic(() => suggest('taj'));
  expect(statements.filter((sql) => !sql.includes('from dataset')).length).toBe(1);
  expect(roundTrips).toBe(1);
});
