import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Assertion } from '../../../seed/annotations/assertion.ts';
import { curate } from '../../../seed/annotations/curate.ts';
import type { Curation } from '../../../seed/annotations/curation.ts';
import { readSidecar } from '../../../seed/annotations/sidecar.ts';
import type { ExtractedEvent, Extraction, Span } from '../../../seed/story.ts';
import { articleClaims } from '../../../seed/writer/article-claims.ts';
import { articleRows } from '../../../seed/writer/article-rows.ts';
import { fair, fairBody } from '../../support/fair.ts';

const slugs = ['lapland', 'samland', 'aino-berg', 'finland', 'oulu', 'nobody-at-all'];
const extractedSlugs = slugs.slice(0, 3);
const someWords = fc.constantFrom(
  ...[
    'Lapland',
    'Samland',
    'She',
    'fair',
    'the fair',
    'the fair would return',
    'last month',
    '3 May 2023',
    'Oulu',
  ],
  ...['thanked', 'met', 'opened a fair', 'Lapland thanked Samland.', 'absent words', 'said'],
);
const slug = fc.constantFrom(...slugs);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });
const nth = maybe(fc.constantFrom(1, 2, 9, 'all', 0));
const edtf = fc.constantFrom('2023', '2023-05', '2023-05-03/2023-05-04', 'soon');
const type = fc.constantFrom('CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'PRAISE');

const eventFields = {
  type: maybe(type),
  mode: maybe(fc.constantFrom('Visit', 'Fly', null)),
  claimStatus: maybe(fc.constantFrom('PLANNED', 'ATTRIBUTED')),
  attributedTo: maybe(fc.option(slug)),
  when: maybe(fc.option(edtf)),
  place: maybe(fc.constantFrom('Oulu', { name: 'Oulu', country: 'FIN' }, null)),
  source: maybe(fc.array(slug, { maxLength: 2 })),
  target: maybe(fc.array(slug, { maxLength: 2 })),
  main: maybe(fc.constant(true)),
};

/** Entries of the forms that there are, and now and then of none. */
const entries = {
  actors: fc.oneof(
    fc.record({ add: fc.record({ slug, name: someWords, kind: fc.constantFrom('PERSON', 'STAR') }) }),
    fc.record({
      correct: fc.record({ slug }),
      to: fc.record({ country: fc.constantFrom('FIN', null, 'Finland') }),
    }),
    fc.record({ merge: fc.record({ slug }), into: slug }),
    fc.record({ reject: fc.record({ slug }), reason: someWords }),
  ),
  mentions: fc.oneof(
    fc.record({ add: fc.record({ text: someWords, nth, actor: slug }) }),
    fc.record({
      correct: fc.record({ text: someWords, nth, actor: maybe(slug) }),
      to: fc.record({ actor: slug }),
    }),
    fc.record({ reject: fc.record({ text: someWords, nth }) }),
  ),
  events: fc.oneof(
    fc.record({ add: fc.record({ quote: someWords, nth, trigger: maybe(someWords), ...eventFields }) }),
    fc.record({
      correct: fc.record({ quote: someWords, nth, type: maybe(type) }),
      to: fc.record(eventFields),
    }),
    fc.record({ reject: fc.record({ quote: someWords, nth }) }),
  ),
  dates: fc.oneof(
    fc.record({ add: fc.record({ text: someWords, nth, edtf }) }),
    fc.record({ correct: fc.record({ text: someWords, nth }), to: fc.record({ edtf }) }),
    fc.record({ reject: fc.record({ text: someWords, nth }) }),
  ),
  quotations: fc.oneof(
    fc.record({ add: fc.record({ text: someWords, nth, direct: fc.boolean(), speaker: maybe(slug) }) }),
    fc.record({ correct: fc.record({ text: someWords }), to: fc.record({ speaker: fc.option(slug) }) }),
    fc.record({ reject: fc.record({ text: someWords, nth }) }),
  ),
};

const list = <Value>(entry: fc.Arbitrary<Value>) =>
  fc.array(
    fc.oneof(
      { weight: 9, arbitrary: entry as fc.Arbitrary<unknown> },
      { weight: 1, arbitrary: fc.jsonValue() },
    ),
    {
      maxLength: 4,
    },
  );
const written = fc.record({
  actors: list(entries.actors),
  mentions: list(entries.mentions),
  events: list(entries.events),
  dates: list(entries.dates),
  quotations: list(entries.quotations),
});

const span = fc
  .tuple(fc.nat(fairBody.length - 2), fc.integer({ min: 1, max: 30 }))
  .map(([start, length]): Span => ({ start, end: Math.min(fairBody.length, start + length) }));
const actor = fc.constantFrom(...extractedSlugs);

/** The hand-written extraction with more events, mentions and quotations at random places. */
const extractions = fc
  .record({
    events: fc.uniqueArray(
      fc.record({
        type: fc.constantFrom('CONSULT' as const, 'SUPPORT' as const),
        evidence: span,
        trigger: span,
        participants: fc.array(
          fc
            .tuple(fc.constantFrom('SOURCE' as const, 'TARGET' as const), actor, span)
            .map(([role, slugOf, at]) => ({ role, actor: slugOf, ...at })),
          { minLength: 1, maxLength: 3 },
        ),
      }),
      { maxLength: 3, selector: ({ type: kind, trigger }) => `${kind} ${trigger.start} ${trigger.end}` },
    ),
    quotations: fc.uniqueArray(span, { maxLength: 2, selector: ({ start }) => start }),
  })
  .map(({ events, quotations }): Extraction & { topics: string[] } => ({
    ...fair,
    events: [...fair.events, ...events.map((event) => ({ ...(fair.events[1] as ExtractedEvent), ...event }))],
    quotations: [
      ...fair.quotations,
      ...quotations.map((at) => ({ ...at, direct: true, cue: null, speaker: { actor: 'lapland', ...at } })),
    ],
  }));

test('no sidecar makes curation throw, and nothing extracted is ever lost or changed', () => {
  fc.assert(
    fc.property(extractions, written, (extraction, sidecar) => {
      const curation = carryOut(extraction, stringify(JSON.parse(JSON.stringify(sidecar))));
      const kept = <Statement>(ledger: Assertion<Statement>[]) =>
        ledger.filter(({ method }) => method === 'EXTRACTED').map(({ statement }) => statement);
      for (const event of extraction.events) expect(kept(curation.events)).toContainEqual(event);
      for (const date of extraction.dates) expect(kept(curation.dates)).toContainEqual(date);
      for (const quotation of extraction.quotations)
        expect(kept(curation.quotations)).toContainEqual(quotation);
      const links = extraction.actors.flatMap(({ slug: one, mentions }) =>
        mentions.map((at) => ({ actor: one, ...at })),
      );
      for (const link of links) expect(kept(curation.mentions)).toContainEqual(link);
    }),
    { numRuns: 300 },
  );
});

test('whatever is superseded leads to what stands, and every name is somebody', () => {
  fc.assert(
    fc.property(extractions, written, (extraction, sidecar) => {
      const curation = carryOut(extraction, stringify(JSON.parse(JSON.stringify(sidecar))));
      const known = new Set(curation.actors.map((one) => one.slug));
      for (const ledger of [curation.mentions, curation.events, curation.dates, curation.quotations]) {
        for (const { standing, replacement } of ledger as Assertion<unknown>[]) {
          expect(replacement !== null).toBe(standing === 'SUPERSEDED');
          if (replacement) expect(ledger).toContain(replacement);
          if (replacement) expect(replacement.standing).toBe('AGREED');
        }
      }
      for (const { statement } of curation.mentions) expect(known).toContain(statement.actor);
      for (const { statement } of curation.events) {
        expect(statement.participants.length).toBeGreaterThan(0);
        for (const one of statement.participants) expect(known).toContain(one.actor);
      }
    }),
    { numRuns: 200 },
  );
});

test('every row has an id of its own, and leads to rows that there are', () => {
  fc.assert(
    fc.property(extractions, written, (extraction, sidecar) => {
      const curation = carryOut(extraction, stringify(JSON.parse(JSON.stringify(sidecar))));
      const story = toStory(extraction, curation);
      const rows = articleRows(story);
      const { standing, overruled } = articleClaims(story, rows.article, 'x');
      for (const list of [rows.mentions, rows.dateExpressions, rows.quotations]) {
        const ids = list.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { replacedById } of list) if (replacedById) expect(ids).toContain(replacedById);
      }
      expect(new Set(overruled.map(({ id }) => id)).size).toBe(overruled.length);
      expect(
        overruled.every(
          ({ replacedById, standing: stands }) => (stands === 'SUPERSEDED') === Boolean(replacedById),
        ),
      ).toBe(true);
      for (const { quote, evidence } of standing)
        expect(fairBody.slice(evidence.start, evidence.end)).toBe(quote);
    }),
    { numRuns: 200 },
  );
});

function carryOut(extraction: Extraction, text: string): Curation {
  return curate({ body: fairBody, extraction, sidecar: readSidecar({ path: 'a.yaml', text }) }).curation;
}

function toStory(extraction: Extraction & { topics: string[] }, curation: Curation) {
  const text = {
    headline: 'A fair',
    standfirst: null,
    body: fairBody,
    language: 'en',
    section: null,
    publication: null,
    authors: [],
    published: '2023-05-04',
    url: null,
    topics: [],
    rights: null,
    basis: null,
  };
  const source = { path: 'a.md', text: fairBody, hash: '' };
  return { source, format: 'markdown', text, extraction, curation, contentHash: '', replacedId: null };
}
