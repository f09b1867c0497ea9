import fc from 'fast-check';
import { claimStatuses } from '../../drizzle/vocabulary/claim-statuses.ts';
import { eventTypes, quadClasses } from '../../drizzle/vocabulary/event-types.ts';

/** What the store has to name, so that random filters name what is there. */
export interface Names {
  actors: string[];
  countries: string[];
  topics: string[];
  sections: string[];
  places: string[];
  words: string[];
}

type Fields = Record<string, unknown>;

const some = <Value>(values: readonly Value[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });

const date = fc.record({
  edtf: fc.constantFrom(
    '2021',
    '2022',
    '2021-10',
    '2022-05',
    '2021-09-17',
    '1990/2015',
    '2021-08/..',
    '../2021',
    '202X',
  ),
  relation: fc.constantFrom('DURING', 'OVERLAPS', 'BEFORE', 'AFTER'),
});

const interval = fc.constantFrom('DAY', 'WEEK', 'MONTH', 'YEAR');

/** A filter of one to three of some fields. */
function pick(fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Fields> {
  return fc
    .uniqueArray(fc.constantFrom(...Object.keys(fields)), { minLength: 1, maxLength: 3 })
    .chain((names) =>
      fc.record(Object.fromEntries(names.map((name) => [name, fields[name] as fc.Arbitrary<unknown>]))),
    );
}

/** Filters within filters, with and, or and not, now and then. */
function combined(plain: fc.Arbitrary<Fields>): fc.Arbitrary<Fields> {
  return fc.oneof(
    { weight: 4, arbitrary: plain },
    { weight: 1, arbitrary: fc.record({ not: plain }) },
    { weight: 1, arbitrary: fc.record({ or: fc.array(plain, { maxLength: 3 }) }) },
    { weight: 1, arbitrary: fc.tuple(plain, plain).map(([one, two]) => ({ and: [one, { not: two }] })) },
  );
}

function actorSet({ actors }: Names): fc.Arbitrary<Fields> {
  return pick({ anyOf: some(actors), allOf: some(actors), noneOf: some(actors) });
}

export function actorFilters(names: Names): fc.Arbitrary<Fields> {
  return combined(
    pick({
      kinds: some(['PERSON', 'COUNTRY', 'ARMED_GROUP', 'INTERNATIONAL_ORGANIZATION', 'AGENCY']),
      countries: some(names.countries),
      slugs: some(names.actors),
      namePrefix: fc.constantFrom('a', 'Ta', 'united', 'R'),
      active: date,
      office: fc.record({ countries: some(names.countries) }),
      minEventCount: fc.integer({ min: 0, max: 5 }),
      text: fc.constantFrom(...names.words),
    }),
  );
}

export function articleFilters(names: Names): fc.Arbitrary<Fields> {
  return combined(
    pick({
      actors: actorSet(names),
      mentions: actorFilters(names),
      quotes: actorFilters(names),
      eventTypes: some(eventTypes),
      topics: some(names.topics),
      sections: some(names.sections),
      published: date,
      dated: fc.boolean(),
      reprint: fc.boolean(),
      minWordCount: fc.integer({ min: 0, max: 900 }),
      text: fc.constantFrom(...names.words),
    }),
  );
}

export function eventFilters(names: Names): fc.Arbitrary<Fields> {
  return combined(
    pick({
      types: some(eventTypes),
      quadClasses: some(quadClasses),
      claimStatuses: some(claimStatuses),
      background: fc.boolean(),
      actors: actorSet(names),
      sources: actorSet(names),
      targets: actorSet(names),
      participants: fc.array(fc.record({ roles: some(['SOURCE', 'TARGET']), actor: actorFilters(names) }), {
        maxLength: 2,
      }),
      dyads: fc.array(fc.record({ source: actorFilters(names), target: actorFilters(names) }), {
        maxLength: 2,
      }),
      articles: articleFilters(names),
      places: some(names.places),
      when: date,
      dated: fc.boolean(),
      datedWithin: interval,
      minReportCount: fc.integer({ min: 1, max: 2 }),
      maxIndependentSourceCount: fc.integer({ min: 1, max: 2 }),
      minConfidence: fc.double({ min: 0, max: 1, noNaN: true }),
      maxIntensity: fc.integer({ min: -10, max: 10 }),
      text: fc.constantFrom(...names.words),
    }),
  );
}

export { interval as intervals };
