import { describe, expect, test } from 'vitest';
import { extract } from '../../../seed/extract.ts';
import type { ExtractedEvent } from '../../../seed/story.ts';
import { bestEvent } from '../../support/best-event.ts';

function mainEvent(body: string): ExtractedEvent {
  const best = bestEvent(body);
  if (best === undefined) throw new Error(`no event in: ${body}`);
  return best;
}

function sides(body: string): { source: string[]; target: string[] } {
  const { participants } = mainEvent(body);
  const of = (role: string) => participants.filter((each) => each.role === role).map(({ actor }) => actor);
  return { source: of('SOURCE').sort(), target: of('TARGET').sort() };
}

describe('who does it to whom', () => {
  test('the subject is the source and the object the target', () => {
    expect(sides('France accused Mali of ingratitude.')).toEqual({ source: ['france'], target: ['mali'] });
  });

  test('a passive turns the sides round', () => {
    expect(sides('Mali was accused by France of ingratitude.')).toEqual({
      source: ['france'],
      target: ['mali'],
    });
  });

  test('joined subjects both do it', () => {
    expect(sides('France and Germany condemned Belarus.')).toEqual({
      source: ['france', 'germany'],
      target: ['belarus'],
    });
  });

  test('joined objects both have it done to them', () => {
    expect(sides('France condemned Belarus and Iran.')).toEqual({
      source: ['france'],
      target: ['belarus', 'iran'],
    });
  });

  test('parties that agree with each other are on both sides', () => {
    expect(sides('Chile and Peru agreed on a common border.')).toEqual({
      source: ['chile', 'peru'],
      target: ['chile', 'peru'],
    });
  });

  test('talks between two have both on both sides', () => {
    expect(sides('Talks between Ethiopia and Eritrea began in Asmara.')).toEqual({
      source: ['eritrea', 'ethiopia'],
      target: ['eritrea', 'ethiopia'],
    });
  });

  test('a meeting has everyone on both sides', () => {
    expect(sides('Norway met with Denmark.')).toEqual({
      source: ['denmark', 'norway'],
      target: ['denmark', 'norway'],
    });
  });

  test('a visit goes one way', () => {
    expect(sides('The president of Chile visited Peru.').target).toEqual(['peru']);
  });

  test('the relative clause has the word it describes as its subject', () => {
    const { events } = extract({
      body: 'Algeria criticised Morocco, which had arrested Spanish sailors.',
      published: null,
    });
    const arrest = events.find(({ type }) => type === 'COERCE');
    expect(arrest?.participants.map(({ role, actor }) => `${role} ${actor}`)).toEqual([
      'SOURCE morocco',
      'TARGET spain',
    ]);
  });

  test('a second verb shares the subject of the first', () => {
    const { events } = extract({
      body: 'Sudan expelled the ambassador of Chad and closed its border with Libya.',
      published: null,
    });
    const closing = events.find(({ participants }) => participants.some(({ actor }) => actor === 'libya'));
    expect(closing?.participants.find(({ role }) => role === 'SOURCE')?.actor).toBe('sudan');
  });

  test('what is demanded is no event of its own', () => {
    const { events } = extract({
      body: 'Greece urged Turkey to withdraw its troops from Cyprus.',
      published: null,
    });
    expect(events.map(({ type }) => type)).toEqual(['REQUEST']);
  });

  test('the one who is asked is found in the clause that says what', () => {
    expect(sides('Japan demanded that Russia release the fishermen.')).toEqual({
      source: ['japan'],
      target: ['russia'],
    });
  });

  test('forces, officials and possessions stand for their state', () => {
    expect(sides('Ethiopian troops attacked Eritrean positions.')).toEqual({
      source: ['ethiopia'],
      target: ['eritrea'],
    });
  });

  test('the mode of a demand is what is demanded', () => {
    expect(mainEvent('India called on China to hold talks.').mode).toBe('Meet');
  });

  test('the participant is where its words are', () => {
    const body = 'France accused Mali of ingratitude.';
    const { participants, trigger, evidence } = mainEvent(body);
    expect(participants.map(({ start, end }) => body.slice(start, end))).toEqual(['France', 'Mali']);
    expect(body.slice(trigger.start, trigger.end)).toBe('accused');
    expect(body.slice(evidence.start, evidence.end)).toBe(body);
  });
});

describe('when and where', () => {
  test('an event has the date of its own clause', () => {
    const body = 'Kenya arrested a Somali trader on 3 May 2019.';
    expect(mainEvent(body).when?.edtf).toBe('2019-05-03');
  });

  test('the date of a speech is not the date of what it tells', () => {
    const { events } = extract({
      body: 'Uganda arrested two Rwandan soldiers, officials said on 3 May 2019.',
      published: null,
    });
    expect(events.find(({ type }) => type === 'COERCE')?.when).toBeNull();
  });

  test('an event is placed where its clause says', () => {
    expect(mainEvent('Iran and Iraq signed an agreement in Baghdad.').place?.country).toBe('IRQ');
  });

  test('the same event told twice is one event with two evidences', () => {
    const body =
      'France expelled the ambassador of Mali on 3 May 2019.\n\nFrance had expelled the ambassador of Mali without warning.';
    const expulsions = extract({ body, published: null }).events.filter(({ type }) => type === 'SANCTION');
    expect(expulsions.map(({ evidences }) => evidences.length)).toEqual([2]);
  });

  test('a group that no place goes before is of the state the text is about, not of one named later', () => {
    const body =
      'The Kenyan election was held on Sunday. Protesters attacked the election office. Results were sent to a bank in Canada.';
    const { events } = extract({ body, published: null });
    const actors = events.flatMap(({ participants }) => participants.map(({ actor }) => actor));
    expect(actors.filter((actor) => /canada/.test(actor))).toEqual([]);
  });
});

test('a participle behind a clause of time is the main subject’s doing', () => {
  const body = 'Kenya has waited ever since Norway signed its deal with Chad, fortifying its border.';
  const { events } = extract({ body, published: null });
  const fortified = events.find(({ type }) => type === 'MOBILIZE');
  const sources = fortified?.participants.filter(({ role }) => role === 'SOURCE');
  expect(sources?.map(({ actor }) => actor)).toEqual(['kenya']);
});

describe('armed groups by pronoun', () => {
  test("what 'they' seize is attacked where they are armed", () => {
    const body = 'The Taliban met Iranian envoys. In June they seized Tirgan Bandar, the main crossing.';
    const { events } = extract({ body, published: null });
    expect(events.find(({ type }) => type === 'ASSAULT')?.participants[0]?.actor).toBe('taliban');
  });
});
