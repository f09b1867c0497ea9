import { expect, test } from 'vitest';
import { findActors } from '../../../seed/actors/find.ts';
import { extract } from '../../../seed/extract.ts';
import type { NameType } from '../../../seed/story.ts';
import { analyseText } from '../../../seed/text/analyse.ts';

function actorsIn(body: string): string[] {
  return extract({ body, published: { edtf: '2022-06-10', basis: 'option' } }).actors.map(
    ({ slug, mentions }) => `${slug}: ${mentions.map(({ text }) => text).join(', ')}`,
  );
}

function kindOf(body: string, text: string, type: NameType): string[] {
  const start = body.indexOf(text);
  const names = [{ start, end: start + text.length, text, type }];
  const { actors } = findActors({ body, sentences: analyseText(body), names, published: null });
  return actors.map(({ slug, kind }) => `${slug} ${kind}`);
}

test.each([
  [
    'The U.S. Department of Agriculture said that wheat had become dear.',
    ['us-department-of-agriculture: U.S. Department of Agriculture'],
  ],
  [
    'The U.S. Chamber of Commerce criticised China.',
    ['us-chamber-of-commerce: U.S. Chamber of Commerce', 'china: China'],
  ],
  ['Real Madrid bought a new stadium on Monday.', ['real-madrid: Real Madrid']],
  ['Madrid bought a new ship on Monday.', ['spain: Madrid']],
])('the longest name is the one that counts: %s', (body, actors) => {
  expect(actorsIn(body)).toEqual(actors);
});

test.each([
  ['Emma Trudeau, a nurse, left Bern in May. Trudeau said that she was tired.', 'emma-trudeau'],
  ['Police Inspector Ingrid Solberg closed the bridge. Solberg said that it was unsafe.', 'ingrid-solberg'],
])('a surname is that of the person whom the text names in full: %s', (body, slug) => {
  expect(actorsIn(body).filter((actor) => /: .*(?:Trudeau|Solberg)/.test(actor))).toHaveLength(1);
  expect(actorsIn(body).some((actor) => actor.startsWith(`${slug}: `))).toBe(true);
});

test.each([
  'President Biden met Jill Biden in Rome. Biden praised Italy.',
  'Joe Biden met Jill Biden in Rome. Biden praised Italy.',
])('unless the holder of the office is named as well: %s', (body) => {
  expect(actorsIn(body).find((actor) => actor.startsWith('joe-biden'))).toMatch(/, Biden$/);
});

test('somebody with a title is a person, even where the whole was taken for an organisation', () => {
  const name = 'Police Inspector Ingrid Solberg';
  expect(kindOf(`${name} closed the bridge.`, name, 'ORGANIZATION')).toEqual(['ingrid-solberg PERSON']);
});

test('the Justice Department is of the state in front of it', () => {
  const body = 'The Chinese embassy and China were silent. The US Justice Department sued China.';
  expect(actorsIn(body)).toContainEqual(expect.stringMatching(/^united-states-department-of-justice: /));
});
