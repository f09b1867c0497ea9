import { expect, test } from 'vitest';
import { extract } from '../../../seed/extract.ts';
import type { ExtractedEvent } from '../../../seed/story.ts';

function mainEvent(body: string): ExtractedEvent | undefined {
  return extract({ body, published: { edtf: '2016-05-04', basis: 'option' } }).events[0];
}

function sources(body: string): string[] {
  return (mainEvent(body)?.participants ?? []).flatMap(({ role, actor }) =>
    role === 'SOURCE' ? [actor] : [],
  );
}

test('the city of a dateline does nothing in the sentence behind it', () => {
  expect(sources('HOUSTON, May 3 - Norway and Chile signed a fishing treaty on Tuesday.')).toEqual([
    'norway',
    'chile',
  ]);
});

test('a state that stands as dateline is where the news is', () => {
  const body = 'SINGAPORE (Agency) - Norway and Chile signed a fishing treaty on Tuesday.';
  expect(mainEvent(body)?.place?.name).toBe('Singapore');
});

test('a place in a clause with a subject of its own is not that of the event', () => {
  const body =
    'LIMA (Agency) - The army arrested the prime minister on Tuesday while the president was resting in Oslo.';
  expect(mainEvent(body)?.place?.name).toBe('Lima');
});

test('what happens near the border of a state is placed there', () => {
  const body = 'Kenyan troops shot down an Eritrean helicopter near the Somali border on Tuesday.';
  expect(mainEvent(body)).toMatchObject({ type: 'ASSAULT', place: { name: 'Somalia' } });
});

test('a danger of terror is no threat that somebody makes', () => {
  expect(mainEvent('The threat of terrorism from the Taliban worries Tajikistan.')?.type).not.toBe(
    'THREATEN',
  );
});

test('a place that is spoken of is not where it was said', () => {
  const body =
    'Tajikistan told the Pakistani minister that it would not recognise a government in Afghanistan. President Emomali Rahmon received the minister in Dushanbe.';
  const { events } = extract({ body, published: null });
  expect(events.map(({ type, place }) => `${type} ${place?.name ?? null}`)).not.toContain(
    'REJECT Afghanistan',
  );
});

test('a house that bears the name of its city is in it', () => {
  const body = 'Norway and Chile signed a fishing treaty at the Toronto Convention Centre on Tuesday.';
  expect(mainEvent(body)?.place?.country).toBe('CAN');
});

test('an attack of which no place is told is where those attacked are', () => {
  const body = 'Bandits from Chad attacked Nigerian soldiers on Monday.';
  expect(mainEvent(body)?.place?.country).toBe('NGA');
});

test('what is signed is signed where the clause says, wherever the next sentence is', () => {
  const body =
    'Chile and Peru signed a border treaty in Geneva on Tuesday. The Swiss president thanked both from Bern.';
  expect(mainEvent(body)?.place?.name).toBe('Geneva');
});

test('troops take a place that no list knows', () => {
  expect(mainEvent('Indian troops captured Barsal Heights in June.')).toMatchObject({
    type: 'ASSAULT',
    place: { name: 'Barsal Heights' },
  });
});
