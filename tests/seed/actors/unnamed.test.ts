import { expect, test } from 'vitest';
import { extract } from '../../../seed/extract.ts';

function slugs(body: string): string[] {
  return extract({ body, published: null }).actors.map(({ slug }) => slug);
}

test('an adjective of a region is nobody', () => {
  const found = slugs(
    'Ministers of five Central Asian states met. India courts West Africans and Latin American buyers.',
  );
  expect(found).toEqual(['india']);
});

test('a capital that goes on a list of places is a place', () => {
  expect(slugs('Kenya held rounds of talks in Nairobi, Khartoum, Kampala and Kigali.')).toEqual(['kenya']);
});

test("a president's own council is not that of the United Nations", () => {
  const found = slugs('Vladimir Putin of Russia met his Security Council.');
  expect(found).not.toContain('united-nations-security-council');
});

test('the council that nobody owns is', () => {
  expect(slugs('The Security Council condemned the attack.')).toContain('united-nations-security-council');
});

test('a title in front of a title is no name', () => {
  expect(slugs('Colonel General Ivan Petrov of Russia spoke.').filter((slug) => slug === 'general')).toEqual(
    [],
  );
});

test('the group is the one that the paragraph named', () => {
  const body = 'Hezbollah was founded in Lebanon. Its leaders live in hiding. Germany banned the group.';
  const { events } = extract({ body, published: null });
  const ban = events.find(({ participants }) => participants.some(({ actor }) => actor === 'germany'));
  expect(ban?.participants.map(({ actor }) => actor)).toContain('hezbollah');
});

test('people and police of a state stand for it', () => {
  const body = 'Thousands of people protested in Accra against the president of Ghana.';
  expect(slugs(body).filter((slug) => slug.includes('people'))).toEqual([]);
});

test('rebels are a group apart', () => {
  expect(slugs('On Sunday the rebels attacked a market in Chad.')).toContain('rebels-in-chad');
});

test('nations that share a noun are both meant', () => {
  const { events } = extract({
    body: 'The foreign ministers of Peru and Chile met with Cuba.',
    published: null,
  });
  const sources = events[0]?.participants.filter(({ role }) => role === 'SOURCE').map(({ actor }) => actor);
  expect(sources).toEqual(expect.arrayContaining(['peru', 'chile']));
});

test.each([
  ['North and South Korea held talks in Geneva.', ['north-korea', 'south-korea']],
  ['South and North Korean officials met in Geneva.', ['north-korea', 'south-korea']],
])('two states that share the second word of their names are both named and both act: %s', (body, both) => {
  expect(slugs(body)).toEqual(expect.arrayContaining(both));
  const [meeting] = extract({ body, published: null }).events;
  expect(meeting?.participants.map(({ actor }) => actor)).toEqual(expect.arrayContaining(both));
});

test('two other words that an ‘and’ joins share nothing', () => {
  expect(slugs('East and South Sudan signed a treaty.')).toEqual(['south-sudan']);
});

test('a name that says it is a harbour or a pass is no person', () => {
  const found = slugs('Iranian troops left Bandar Tirab for Kotal Tirgan on Monday.');
  expect(found).toEqual(['iran']);
});

test("'each side' is both of the two that the sentence before names", () => {
  const body = 'Chad and Niger met on Tuesday. Each side has recalled its ambassador.';
  const { events } = extract({ body, published: null });
  const recall = events.find(({ type }) => type === 'SANCTION');
  expect(recall?.participants.map(({ actor }) => actor).sort()).toEqual(['chad', 'niger']);
});

test("'neither government' is that of the two states that the text is about", () => {
  const body =
    'Chad and Niger have no envoys. Chad recalled its own from Niger.\n\nA return would be a small step, but neither government condemned France.';
  const { events } = extract({ body, published: null });
  const [event] = events.filter(({ type }) => type === 'ACCUSE');
  expect(event?.participants.map(({ actor }) => actor).sort()).toEqual(['chad', 'france', 'niger']);
});

test('a party without its last word, and a person by the first, are those that the text has named in full', () => {
  const body =
    'A court in Chad banned the Bright Path Party. Chama Limtowe, its leader, left. Bright Path rejected the ruling. On Monday Chama denied the charges.';
  expect(slugs(body)).toEqual(expect.arrayContaining(['bright-path-party', 'chama-limtowe']));
  expect(slugs(body)).not.toEqual(expect.arrayContaining(['bright-path']));
  expect(slugs(body)).not.toEqual(expect.arrayContaining(['chama']));
});

test('a company with its nationality in front of its name is one actor', () => {
  expect(slugs('The French company TotalEnergies halted a project in Chad.')).toEqual([
    'france',
    'totalenergies',
    'chad',
  ]);
});

test('two people and what one did are not one name', () => {
  expect(slugs('Macron met Ruto in Nairobi. Macron thanked Ruto for his patience.')).not.toContain(
    'macron-thanked-ruto',
  );
});

test('a state at the end of a hyphenated short name is not named', () => {
  expect(slugs('The head of the PNDS-Chad party left Niger.')).toEqual(['niger']);
});

test("'Congress' is that of the state whose Congress the text has named", () => {
  const body = "Peru's Congress met in Lima on Monday. On Tuesday Congress rejected the plan.";
  expect(slugs(body)).toContain('congress-peru');
  expect(slugs(body)).not.toContain('united-states-congress');
  expect(slugs('Congress rejected the plan of President Joe Biden.')).toContain('united-states-congress');
});
