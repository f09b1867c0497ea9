import { describe, expect, test } from 'vitest';
import { extract } from '../../../seed/extract.ts';

function mainEvent(body: string, day: string | null = '2021-03-12') {
  const published = day === null ? null : ({ edtf: day, basis: 'option' } as const);
  const [main] = extract({ body, published }).events;
  if (main === undefined) throw new Error(`no event in: ${body}`);
  return main;
}

describe('when', () => {
  test('news without a date of its own is of about the day of publication', () => {
    const { when } = mainEvent('Kenya has expelled the ambassador of Chad.');
    expect(when).toMatchObject({ edtf: '2021-03-12~', precision: 'DAY', phrase: null, anchor: '2021-03-12' });
  });

  test('news that its teller dates is of that day', () => {
    const { when } = mainEvent('Kenya said on Tuesday that it had expelled the ambassador of Chad.');
    expect(when).toMatchObject({ edtf: '2021-03-09', phrase: null });
  });

  test('a date of long ago in the lead is not that of the news', () => {
    const { when } = mainEvent('Kenya has expelled the ambassador of Chad. He had come to Nairobi in 2012.');
    expect(when?.edtf).toBe('2021-03-12~');
  });

  test('a month of publication dates nothing', () => {
    expect(mainEvent('Kenya has expelled the ambassador of Chad.', '2021-03').when).toBeNull();
  });

  test('without a day of publication the date stays unknown', () => {
    expect(mainEvent('Kenya has expelled the ambassador of Chad.', null).when).toBeNull();
  });

  test('what may happen has no date', () => {
    expect(mainEvent('Kenya may expel the ambassador of Chad.').when).toBeNull();
  });
});

describe('where', () => {
  test('a dateline places the news', () => {
    const { place } = mainEvent('LIMA, Peru (Agency) - Ministers of Chile and Bolivia met on Tuesday.');
    expect(place).toMatchObject({ name: 'Lima', country: 'PER' });
  });

  test('a place elsewhere in the sentence does where none is said of the event', () => {
    const body = 'Police detained Omar Sall on Tuesday as crowds marched through Dakar.';
    expect(mainEvent(body).place).toMatchObject({ name: 'Dakar', country: 'SEN' });
  });

  test("a state's own affair is at home", () => {
    expect(mainEvent('Ugandan police arrested Robert Okello on Tuesday.').place?.country).toBe('UGA');
  });

  test('what happens between two states is placed nowhere', () => {
    expect(mainEvent('Uganda accused Rwanda of spying.').place).toBeNull();
  });

  test('an attack by a state is not taken to be at its home', () => {
    expect(mainEvent('Ugandan troops attacked a convoy.').place).toBeNull();
  });
});

describe('which', () => {
  test('the lead goes before what the article adds', () => {
    const body =
      'Nepal and India signed a water treaty on Tuesday.\n\nIndian farmers protested in Patna last week. China criticised India.';
    expect(mainEvent(body).type).toBe('SUPPORT');
  });

  test('a headline in the body is read as such', () => {
    const body =
      'Court jails editor in Turkey\n\nThe ruling came after a long debate.\n\nA court in Ankara jailed the editor Can Ak for two years on Tuesday.';
    const { type, when } = mainEvent(body);
    expect([type, when?.edtf]).toEqual(['SANCTION', '2021-03-09']);
  });

  test('whom the headline names goes before others', () => {
    const text = 'Ghana accused Togo of smuggling. Mali praised Niger.';
    const { events } = extract({ headline: 'Mali and Niger grow closer', body: text, published: null });
    expect(events[0]?.type).toBe('SUPPORT');
  });
});
