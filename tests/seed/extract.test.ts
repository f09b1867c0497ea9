import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventClasses } from '../../drizzle/vocabulary/event-types.ts';
import { extract, type FullExtraction } from '../../seed/extract.ts';
import type { Span } from '../../seed/story.ts';

const article = `Kenya and Ethiopia signed an agreement on water in Nairobi on 4 March 2021.

“We share one river,” Kenyan Foreign Minister Raychelle Omamo said. Ethiopian troops had attacked Kenyan herders near Moyale last year, and Kenya demanded an apology from Ethiopia.

Protesters in Addis Ababa burned Kenyan flags. The United Nations may send observers to Somalia.`;

/** Words that steps look for, so that random texts reach deep into them. */
const pieces = [
  'Kenya',
  'Iran',
  'U.S.',
  ' attacked ',
  ' said ',
  ' agreed to ',
  ' by ',
  ' on Monday',
  'police',
  '. ',
  ', ',
  '\n\n',
  '“',
  '”',
  '"',
  '’s ',
  ' and ',
  ' last month',
  '😀',
  ' (',
  ')',
  ' which ',
  'talks',
  ' between ',
  '\u0000',
  'é',
];
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')),
);

function spansOf({ names, actors, events, dates, quotations, places }: FullExtraction): Span[] {
  const ofEvents = events.flatMap(({ participants, evidence, evidences, trigger, place }) => [
    ...participants,
    evidence,
    ...evidences,
    trigger,
    ...(place === null ? [] : [place]),
  ]);
  return [
    ...names,
    ...actors.flatMap(({ mentions }) => mentions),
    ...ofEvents,
    ...dates,
    ...quotations,
    ...places,
  ];
}

function expectSound(body: string): void {
  const found = extract({ body, published: { edtf: '2021-03-05', basis: 'option' } });
  for (const { start, end } of spansOf(found)) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(body.length);
  }
  for (const { start, end, text } of [
    ...found.names,
    ...found.dates,
    ...found.actors.flatMap(({ mentions }) => mentions),
  ]) {
    expect(body.slice(start, end)).toBe(text);
  }
  const slugs = new Set(found.actors.map(({ slug }) => slug));
  for (const { participants, type, mode, confidence, salience } of found.events) {
    expect(participants.length).toBeGreaterThan(0);
    for (const { actor } of participants) expect(slugs).toContain(actor);
    expect(mode === null || mode in eventClasses[type].modes).toBe(true);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(salience).toBeGreaterThanOrEqual(0);
    expect(salience).toBeLessThanOrEqual(1);
  }
  expect(JSON.parse(JSON.stringify(found))).toEqual(found);
}

describe('extract', () => {
  test('finds events with their dates and places in an article', () => {
    const { events } = extract({
      headline: 'Kenya and Ethiopia sign water pact',
      body: article,
      published: { edtf: '2021-03-05', basis: 'source' },
    });
    const main = events[0];
    expect(main?.type).toBe('SUPPORT');
    expect(main?.when?.edtf).toBe('2021-03-04');
    expect(main?.place?.country).toBe('KEN');
    expect(new Set(main?.participants.map(({ actor }) => actor))).toEqual(new Set(['kenya', 'ethiopia']));
    expect(events.map(({ salience }) => salience)).toEqual(
      events.map(({ salience }) => salience).toSorted((a, b) => b - a),
    );
  });

  test('is sound on an article', () => {
    expectSound(article);
  });

  test('is sound on any text and throws on none', { timeout: 120_000 }, () => {
    fc.assert(fc.property(texts, expectSound), { numRuns: 150 });
  });

  test('gives the same result for the same text', () => {
    const read = () => extract({ body: article, published: null });
    expect(read()).toEqual(read());
  });

  test('names no event and no actor where there is no text', () => {
    expect(extract({ body: '', published: null })).toMatchObject({
      names: [],
      actors: [],
      events: [],
      dates: [],
      quotations: [],
    });
  });

  test('does not take a mere mention for an event', () => {
    expect(extract({ body: 'Brazil is larger than Argentina.', published: null }).events).toEqual([]);
  });
});
