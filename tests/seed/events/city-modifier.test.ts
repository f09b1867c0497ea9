import { expect, test } from 'vitest';
import { extract } from '../../../seed/extract.ts';

function sides(body: string): string[] {
  const [main] = extract({ body, published: null }).events;
  return (main?.participants ?? []).map(({ role, actor }) => `${role} ${actor}`);
}

test('officials and police of a city act for its state', () => {
  expect(sides('Lisbon officials met a Chinese delegation.')).toContain('SOURCE portugal');
  expect(sides('Karachi police detained two Afghan traders.')).toContain('SOURCE pakistan');
});

test('a hotel does not act for the state whose city it stands in', () => {
  expect(sides('A Prague hotel refused to host the Iranian delegation.')).toEqual(['TARGET iran']);
});

test('a newspaper and a bank are groups of their own in the state of their city', () => {
  expect(sides('A Lima newspaper accused Libya of bribery.')).toEqual([
    'SOURCE newspaper-in-peru',
    'TARGET libya',
  ]);
  expect(sides('A Turin bank lent money to Greece.')).toEqual(['SOURCE bank-in-italy', 'TARGET greece']);
});

test('a court in the seat of the world courts is not that of the state', () => {
  expect(sides('A Hague court convicted a Croatian general of murder.')).not.toContain('SOURCE netherlands');
  expect(sides('An Oslo court convicted a Croatian general of murder.')).toContain('SOURCE norway');
});

test('talks that bear the name of a city are between those who hold them', () => {
  expect(sides('The Oslo talks between Chad and Libya resumed.')).not.toContain('SOURCE norway');
});

test('whoever attacks a hotel attacks people of the state it stands in', () => {
  expect(sides('Somali rebels attacked a Nairobi hotel.')).toContain('TARGET kenya');
});
