import { expect, test } from 'vitest';
import { extract } from '../../../seed/extract.ts';

function placesOf(body: string): string[] {
  const { places } = extract({ body, published: null });
  return places.map(({ name, start }) => `${name} ${start}`);
}

test.each([
  ['Judges free former minister\n\nTHE HAGUE, July 10 - The judges freed a former minister.', 'The Hague 29'],
  ['Ferry sinks off coast\n\nManila, May 3 - A ferry sank on Monday.', 'Manila 23'],
  ['Hague judges free former minister\n\nThe judges freed a former minister.', 'The Hague 0'],
])('the city of a dateline or a headline is a place: %s', (body, place) => {
  expect(placesOf(body)).toContain(place);
});
