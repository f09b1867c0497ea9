import { expect, test } from 'vitest';
import { findNames } from '../../../seed/names/find.ts';
import { analyseText } from '../../../seed/text/analyse.ts';

const namesIn = (text: string) => findNames(analyseText(text), text).map((name) => [name.text, name.type]);

test.each([
  ['Habib-ur-Rahman lost his seat in 1988.', ['Habib-ur-Rahman', 'PERSON']],
  ['General Prayuth Chan-ocha became prime minister.', ['Prayuth Chan-ocha', 'PERSON']],
  ['Hizb-ul-Watan denied the charge on Friday.', ['Hizb-ul-Watan', 'ORGANIZATION']],
  ['Floods reached Villers-sur-Mer on Sunday.', ['Villers-sur-Mer', 'LOCATION']],
] as const)('a name joined by hyphens is one name: %s', (text, name) => {
  expect(namesIn(text)).toContainEqual(name);
});

test('two places joined by a hyphen are two names', () => {
  const names = namesIn('The China-Pakistan corridor was closed for a week.');
  expect(names).toEqual([
    ['China', 'LOCATION'],
    ['Pakistan', 'LOCATION'],
  ]);
});
