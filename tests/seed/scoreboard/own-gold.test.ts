import { expect, test } from 'vitest';
import { readAccuracy } from '../../../seed/accuracy.ts';
import { readGoldFile } from '../../../seed/scoreboard/gold.ts';
import { scoreOwn } from '../../../seed/scoreboard/score-own.ts';

const recorded = readAccuracy().filter(({ data }) => data.startsWith('own gold'));
const measured = await scoreOwn();

test('every figure of the annotated articles is recorded', () => {
  const names = (figures: { data: string; measure: string }[]) =>
    figures.map(({ data, measure }) => `${data}: ${measure}`).sort();
  expect(names(recorded)).toEqual(names(measured));
});

test.each(recorded)(
  '$data: $measure has not dropped below the interval of what was recorded',
  ({ data, measure, low }) => {
    const figure = measured.find((one) => one.data === data && one.measure === measure);
    expect(figure?.value).toBeGreaterThanOrEqual(low);
  },
);

test('articles that are held back are scored apart as well as among all', () => {
  const counts = (data: string) =>
    measured.find((one) => one.data === data && one.measure === 'actors')?.gold;
  expect(counts('own gold, held back')).toBeGreaterThan(0);
  expect(counts('own gold')).toBeGreaterThan(counts('own gold, held back') ?? 0);
});

test('direct quotations count only with range and speaker, and are counted apart from indirect ones', () => {
  const direct = measured.find(({ measure }) => measure === 'direct quotations with the right speaker');
  const ranges = measured.find(({ measure }) => measure === 'direct quotations: range');
  expect(direct?.gold).toBeGreaterThanOrEqual(25);
  expect(direct?.right).toBeLessThanOrEqual(ranges?.right ?? 0);
});

const sources = new URL('../../../seed/sources/', import.meta.url);
const head = 'source: 2022-05-30-rahmon-in-tehran.md\nactors:\n  - slug: iran\n';
const event = (fields: string) => `${head}events:\n  - {type: CONSULT, main: true, ${fields}}\n`;

test.each([
  ['an unknown key', 'source: 2022-05-30-rahmon-in-tehran.md\nactor: []\n', /^x\.yaml:2: .*'actor'/],
  ['an unknown class', event('quote: arrived').replace('CONSULT', 'CHAT'), /^x\.yaml:5: 'events\.0\.type'/],
  ['a mode of another class', event('mode: Ceasefire, quote: arrived'), /^x\.yaml:5: CONSULT has no mode/],
  ['words that the body lacks', event('quote: never written'), /^x\.yaml:5: the body does not contain/],
  ['an actor that is not listed', event('source: [nobody], quote: arrived'), /^x\.yaml:5: 'nobody'/],
  ['no main event', event('quote: arrived').replace('main: true, ', ''), /^x\.yaml:5: exactly one/],
  ['a date that is none', event('when: last May, quote: arrived'), /^x\.yaml:5: 'events\.0\.when'/],
  ['what is not YAML', 'source: [', /^x\.yaml:1: is not valid YAML/],
])('gold with %s is refused by line', async (_what, text, message) => {
  await expect(readGoldFile('x.yaml', text, sources)).rejects.toThrow(message);
});
