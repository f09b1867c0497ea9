import { expect, test } from 'vitest';
import { extract } from '../../../seed/extract.ts';

function sourcesOf(body: string, type: string): string[] {
  const event = extract({ body, published: null }).events.find((each) => each.type === type);
  return (event?.participants ?? []).filter(({ role }) => role === 'SOURCE').map(({ actor }) => actor);
}

test.each([
  ['Bolivia is the country that condemned Peru.', 'ACCUSE', ['bolivia']],
  ['Chad is the only country in the region that has refused to recognise Kosovo.', 'REJECT', ['chad']],
  ['Chad remains the only country in the region that has refused to acknowledge Kosovo.', 'REJECT', ['chad']],
  ['Chad is one of the states in the Sahel that condemned Mali.', 'ACCUSE', ['chad']],
  ['Peru became the first country in the Americas to condemn Mali.', 'ACCUSE', ['peru']],
])('what the predicate noun does, the subject does: %s', (body, type, sources) => {
  expect(sourcesOf(body, type)).toEqual(sources);
});

test('a noun that is not said of the subject does its own deeds', () => {
  const body = 'Kenya visited the only country in the region that has condemned Mali.';
  expect(sourcesOf(body, 'ACCUSE')).toEqual([]);
});

test.each([
  ['France is committed to helping Mali.', 'AGREE', ['france']],
  ['Jordan announced that it was prepared to send aid to Yemen.', 'AGREE', ['jordan']],
  ['Norway is opposed to sanctions on Iran.', 'REJECT', ['norway']],
])('who is disposed to something is its source: %s', (body, type, sources) => {
  expect(sourcesOf(body, type)).toEqual(sources);
});

test('who says something in a call with somebody takes part in the call', () => {
  const body = 'In a phone call with William Ruto, President Macron condemned the attack on Nairobi.';
  const call = extract({ body, published: { edtf: '2024-05-02', basis: 'option' } }).events.find(
    ({ type }) => type === 'CONSULT',
  );
  const sides = call?.participants.map(({ actor }) => actor);
  expect(sides).toEqual(expect.arrayContaining(['emmanuel-macron', 'william-ruto']));
});
