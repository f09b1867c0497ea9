import { describe, expect, test } from 'vitest';
import type { Assertion } from '../../../seed/annotations/assertion.ts';
import { curateExtraction } from '../../support/curate-text.ts';
import { fair, fairBody, spanOf } from '../../support/fair.ts';

/** Carries out a sidecar that has nothing wrong with it. */
function curateFair(yaml: string) {
  const { curation, problems } = curateExtraction({ body: fairBody, extraction: fair }, yaml);
  expect(problems).toEqual([]);
  return curation;
}

const standing = <Statement>(ledger: Assertion<Statement>[]): Statement[] =>
  ledger.filter((one) => one.standing === 'AGREED').map(({ statement }) => statement);

/** A statement that was extracted and no longer stands. */
const overruled = <Statement>(ledger: Assertion<Statement>[]) =>
  ledger.filter((one) => one.standing !== 'AGREED');

describe('without entries', () => {
  test.each(['', 'editor: Jo\n', 'events:\nactors: []\n'])('%j leaves everything as extracted', (yaml) => {
    const curation = curateFair(yaml);
    expect(standing(curation.events)).toEqual(fair.events);
    expect(standing(curation.dates)).toEqual(fair.dates);
    expect(standing(curation.quotations)).toEqual(fair.quotations);
    expect(standing(curation.mentions)).toHaveLength(7);
    expect(curation.events.every(({ method }) => method === 'EXTRACTED')).toBe(true);
  });
});

describe('adding', () => {
  test('a mention of somebody new', () => {
    const curation = curateFair(
      'actors:\n  - add: {slug: oulu, name: Oulu, kind: GOVERNMENT, aliases: [Uleåborg]}\nmentions:\n  - add: {text: Oulu, actor: oulu}\n',
    );
    expect(curation.mentions.at(-1)).toMatchObject({
      statement: { actor: 'oulu', ...spanOf('Oulu') },
      method: 'CURATED',
    });
    expect(curation.actors).toContainEqual(expect.objectContaining({ slug: 'oulu', kind: 'GOVERNMENT' }));
    expect(curation.corrections.map(({ field, value }) => [field, value])).toEqual(
      expect.arrayContaining([
        ['NAME', 'Oulu'],
        ['COUNTRY', null],
        ['ALIAS', 'Uleåborg'],
      ]),
    );
  });

  test('a mention of somebody whom the lexicons know', () => {
    const curation = curateFair('mentions:\n  - add: {text: Oulu, actor: finland}\n');
    expect(curation.actors).toContainEqual(expect.objectContaining({ slug: 'finland', country: 'FIN' }));
  });

  test('mentions at all places, and at the n-th', () => {
    const all = curateFair('mentions:\n  - add: {text: fair, nth: all, actor: samland}\n');
    expect(all.mentions).toHaveLength(9);
    const second = curateFair('mentions:\n  - add: {text: fair, nth: 2, actor: samland}\n');
    expect(second.mentions.at(-1)?.statement).toMatchObject(spanOf('fair', 2));
  });

  test('what is extracted too: once it stands, as the editor’s', () => {
    const { mentions, dates, quotations } = curateFair(
      'mentions:\n  - add: {text: Aino Berg, actor: aino-berg}\ndates:\n  - add: {text: 3 May 2023, edtf: 2023-05-03}\nquotations:\n  - add: {text: the fair would return, direct: false, speaker: aino-berg}\n',
    );
    expect([standing(mentions), standing(dates), standing(quotations)].map(({ length }) => length)).toEqual([
      7, 2, 1,
    ]);
    for (const [first] of [overruled(mentions), overruled(dates), overruled(quotations)]) {
      expect(first).toMatchObject({ standing: 'SUPERSEDED', replacement: { method: 'CURATED' } });
    }
  });

  test('an event, with the usual values for what is left out', () => {
    const { events } = curateFair(
      'editor: Jo\nevents:\n  - add:\n      quote: Mayor Aino Berg said\n      trigger: said\n      type: AGREE\n      source: [aino-berg]\n      when: 2023\n      place: {name: Oulu, country: FIN}\n    reason: Promised.\n',
    );
    expect(events.at(-1)).toMatchObject({ method: 'CURATED', editor: 'Jo', reason: 'Promised.' });
    expect(events.at(-1)?.statement).toMatchObject({
      mode: null,
      claimStatus: 'REPORTED',
      background: false,
      confidence: 1,
      when: { edtf: '2023', start: '2023-01-01', end: '2023-12-31', precision: 'YEAR', phrase: null },
      place: { name: 'Oulu', country: 'FIN' },
      trigger: { start: spanOf('said').start, end: spanOf('said').end },
      participants: [{ role: 'SOURCE', actor: 'aino-berg' }],
    });
  });

  test('an event that is extracted too, by its word: the editor’s stands in its place', () => {
    const { events } = curateFair(
      'events:\n  - add: {quote: She met Samland traders, trigger: met, type: CONSULT, source: [aino-berg]}\n',
    );
    expect(overruled(events)).toMatchObject([
      { statement: fair.events[2], replacement: { method: 'CURATED' } },
    ]);
    expect(standing(events)).toHaveLength(3);
  });
});

describe('correcting', () => {
  test('an event changes what is given, keeps the rest, and is then certain', () => {
    const { events } = curateFair(
      'events:\n  - correct: {quote: met}\n    to: {type: AID, target: [lapland], when: null, main: true}\n',
    );
    const [before] = overruled(events);
    expect(before).toMatchObject({ standing: 'SUPERSEDED', method: 'EXTRACTED', statement: fair.events[2] });
    expect(before?.replacement).toMatchObject({ method: 'CURATED', standing: 'AGREED' });
    expect(before?.replacement?.statement).toMatchObject({
      type: 'AID',
      mode: null,
      when: null,
      confidence: 1,
      salience: 1,
      evidence: fair.events[2]?.evidence,
      participants: [
        { role: 'SOURCE', actor: 'aino-berg' },
        { role: 'TARGET', actor: 'lapland' },
      ],
    });
  });

  test('an event is found by a passage that supports it, and confirmed by a correction of nothing', () => {
    const { events } = curateFair('events:\n  - correct: {quote: the fair would return}\n');
    expect(overruled(events)[0]?.statement).toEqual(fair.events[0]);
    expect(overruled(events)[0]?.replacement?.statement).toEqual({ ...fair.events[0], confidence: 1 });
  });

  test('a status that is no longer ATTRIBUTED loses its speaker, one that becomes so names it', () => {
    const { events } = curateFair(
      'events:\n  - correct: {quote: met}\n    to: {claimStatus: ATTRIBUTED, attributedTo: samland}\n',
    );
    expect(events.at(-1)?.statement).toMatchObject({ claimStatus: 'ATTRIBUTED', attributedTo: 'samland' });
  });

  test('a quotation', () => {
    const { quotations } = curateFair(
      'quotations:\n  - correct: {text: would return}\n    to: {speaker: samland, cue: null}\n',
    );
    expect(standing(quotations)).toMatchObject([{ speaker: { actor: 'samland' }, cue: null, direct: false }]);
  });

  test('an actor, its editor and reason with it', () => {
    const { corrections } = curateFair(
      'actors:\n  - correct: {slug: aino-berg}\n    to: {country: FIN, sector: null, wikidataId: Q1}\n    editor: Sam\n',
    );
    expect(corrections).toEqual([
      { actor: 'aino-berg', field: 'COUNTRY', value: 'FIN', editor: 'Sam', reason: null },
      { actor: 'aino-berg', field: 'SECTOR', value: null, editor: 'Sam', reason: null },
      { actor: 'aino-berg', field: 'WIKIDATA_ID', value: 'Q1', editor: 'Sam', reason: null },
    ]);
  });
});

describe('what follows', () => {
  test('from a mention of somebody else: the event and the quotation at its words, and no other', () => {
    const { events, mentions } = curateFair(
      'mentions:\n  - correct: {text: Samland, nth: 3}\n    to: {actor: lapland}\n',
    );
    expect(standing(mentions).filter(({ actor }) => actor === 'lapland')).toHaveLength(3);
    const changed = overruled(events);
    expect(changed.map(({ statement }) => statement.type)).toEqual(['CONSULT']);
    expect(changed[0]?.replacement).toMatchObject({ method: 'EXTRACTED', statement: { confidence: 0.7 } });
    expect(changed[0]?.replacement?.statement.participants[1]).toMatchObject({ actor: 'lapland' });
  });

  test('from a merged actor: all its statements, each party once', () => {
    const { events, mentions } = curateFair('actors:\n  - merge: {slug: samland}\n    into: lapland\n');
    expect(standing(mentions).filter(({ actor }) => actor === 'samland')).toEqual([]);
    const parties = standing(events).map(({ participants }) => participants.map(({ actor }) => actor));
    expect(parties).toContainEqual(['lapland']);
    expect(parties.flat()).not.toContain('samland');
  });

  test('from a rejected actor: its events lose it, and one that has nobody else is rejected', () => {
    const curation = curateFair(
      'actors:\n  - reject: {slug: lapland}\n    reason: A landscape.\n  - reject: {slug: samland}\n',
    );
    expect(standing(curation.events).map(({ type }) => type)).toEqual(['CONSULT']);
    const gone = curation.events.filter((one) => one.standing === 'REJECTED');
    expect(gone.map(({ statement }) => statement.type)).toEqual(['COOPERATE', 'SUPPORT']);
    expect(gone.map(({ statement }) => statement)).toEqual(fair.events.slice(0, 2));
  });

  test('from a rejected speaker: the quotation stays, without one', () => {
    const { quotations } = curateFair('actors:\n  - reject: {slug: aino-berg}\n');
    expect(standing(quotations)).toMatchObject([{ speaker: null, cue: 'said' }]);
    expect(overruled(quotations)[0]?.statement).toEqual(fair.quotations[0]);
  });

  test('from a date: the event that it dates', () => {
    const corrected = curateFair('dates:\n  - correct: {text: last month}\n    to: {edtf: 2023-03}\n');
    expect(standing(corrected.events).at(-1)?.when).toMatchObject({ edtf: '2023-03', phrase: 'last month' });
    const rejected = curateFair('dates:\n  - reject: {text: last month}\n');
    expect(standing(rejected.events).at(-1)?.when).toBeNull();
  });

  test('for a corrected event: it changes itself, and what was extracted stays as it was', () => {
    const { events } = curateFair(
      'actors:\n  - reject: {slug: samland}\nevents:\n  - correct: {quote: met}\n    to: {when: 2023-04-02}\n',
    );
    const met = events.filter(({ statement }) => statement.type === 'CONSULT');
    expect(met.map((one) => [one.standing, one.method])).toEqual([
      ['SUPERSEDED', 'EXTRACTED'],
      ['AGREED', 'CURATED'],
    ]);
    expect(met[1]?.statement.participants.map(({ actor }) => actor)).toEqual(['aino-berg']);
    expect(met[0]?.statement).toEqual(fair.events[2]);
  });
});
