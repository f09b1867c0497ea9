import { expect, test } from 'vitest';
import { mergeEvents } from '../../../seed/events/merge.ts';
import type { ExtractedEvent, ExtractedPlace, When } from '../../../seed/story.ts';

const evidence = { start: 0, end: 40 };
const told: ExtractedEvent = {
  type: 'ASSAULT',
  mode: null,
  claimStatus: 'REPORTED',
  background: false,
  attributedTo: null,
  when: null,
  place: null,
  participants: [
    { role: 'SOURCE', actor: 'chad', start: 0, end: 4 },
    { role: 'TARGET', actor: 'niger', start: 14, end: 19 },
  ],
  evidence,
  trigger: { start: 5, end: 13 },
  confidence: 0.8,
  salience: 0,
};
const again = { ...told, evidence: { start: 50, end: 90 }, confidence: 0.7 };
const when: When = {
  edtf: '2016-05-02',
  start: '2016-05-02',
  end: '2016-05-02',
  precision: 'DAY',
  phrase: 'Monday',
  anchor: '2016-05-04',
};
const place = (name: string, country: string): ExtractedPlace => ({ name, country, start: 20, end: 25 });

test('one event told twice has both evidences and the date that one of them gives', () => {
  expect(mergeEvents([told, { ...again, when }])).toMatchObject([
    { when: { edtf: '2016-05-02' }, evidences: [{}, {}] },
  ]);
});

test('an event whose other side is not told lends it no date', () => {
  const [source] = again.participants;
  const other = { ...again, when, participants: source === undefined ? [] : [source] };
  expect(mergeEvents([told, other])).toMatchObject([{ when: null, evidences: [{}, {}] }]);
});

test('what happened in two states is two events', () => {
  const there = { ...again, place: place('Niamey', 'NER') };
  expect(mergeEvents([{ ...told, place: place('Moundou', 'TCD') }, there])).toHaveLength(2);
});

test('what two speakers claim is two events', () => {
  const claimed = { ...told, claimStatus: 'ATTRIBUTED', attributedTo: 'chad' } as const;
  expect(
    mergeEvents([claimed, { ...claimed, evidence: again.evidence, attributedTo: 'niger' }]),
  ).toHaveLength(2);
});

test('a doubtful event is left out beside a sure one, and kept alone', () => {
  const doubtful = { ...again, type: 'AID', confidence: 0.3 } as const;
  expect(mergeEvents([told, doubtful])).toMatchObject([{ type: 'ASSAULT' }]);
  expect(mergeEvents([doubtful])).toMatchObject([{ type: 'AID' }]);
});

test('what has gone on for years is not the one deed that is news', () => {
  const years = { ...when, edtf: '2011/..', start: '2011-01-01', end: null };
  expect(
    mergeEvents([
      { ...told, when },
      { ...again, background: true, when: years },
    ]),
  ).toHaveLength(2);
});

test('the meeting that is planned is not the one that was', () => {
  const met = { ...told, type: 'CONSULT' } as const;
  expect(mergeEvents([met, { ...met, evidence: again.evidence, claimStatus: 'PLANNED' }])).toHaveLength(2);
});
