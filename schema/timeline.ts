import type { EventFilter } from '../drizzle/queries/event-filter.ts';
import { type TimelineRow, timelineOf } from '../drizzle/queries/timeline.ts';
import type { Interval as IntervalName } from '../drizzle/vocabulary/intervals.ts';
import { brandRow } from './brand.ts';
import { builder } from './builder.ts';
import { describedEnum } from './described-enum.ts';
import { Event } from './event.ts';
import { explainEmpty } from './explain.ts';
import { EventFilterInput, type Written } from './filter-input.ts';
import { Interval } from './interval.ts';
import { lastDayOf, startsBetween } from './interval-days.ts';
import { checkPage } from './page.ts';
import { type Computed, computedField } from './plan/computed-field.ts';
import { readFilter } from './read-filter.ts';
import { conflictMeaning, cooperationMeaning } from './score.ts';
import type { AskedAt } from './selected.ts';

interface BucketShape extends TimelineRow {
  start: string;
  end: string;
  edtf: string;
}

const Bucket = builder.objectRef<BucketShape>('TimelineBucket').implement({
  description: 'The events whose date lies wholly within one day, week, month or year.',
  fields: (t) => ({
    edtf: t.exposeString('edtf', {
      description:
        'The interval in EDTF: `events` with the same filter and `when: { edtf, relation: DURING }` is the list behind the count.',
    }),
    start: t.expose('start', { type: 'Date', description: 'Its first day.' }),
    end: t.expose('end', { type: 'Date', description: 'Its last day.' }),
    count: t.exposeInt('count', { description: 'Number of events.' }),
    cooperation: t.exposeFloat('cooperation', { description: cooperationMeaning }),
    conflict: t.exposeFloat('conflict', { description: conflictMeaning }),
    events: t.field({
      type: [Event],
      description: 'The first few of the events, the most reported and surest first.',
      keyed: { list: 'events' },
      args: { first: t.arg.int({ defaultValue: 3, required: true, description: 'How many, 0 to 100.' }) },
      resolve: ({ events }, { first }) =>
        events.slice(0, first).map((row) => brandRow<typeof Event.$inferType>({ type: 'Event', ...row })),
    }),
  }),
});

interface Line {
  buckets: BucketShape[];
  spanning: number;
  undated: number;
}

const Timeline = builder.objectRef<Line>('Timeline').implement({
  description:
    'Events by date. Each event is counted once: in a bucket, in `spanning` or in `undated`; no date is guessed.',
  fields: (t) => ({
    buckets: t.field({
      type: [Bucket],
      description:
        'Intervals, earliest first: those in which something happened, or with `gaps: FILL` all from the first of these to the last.',
      resolve: ({ buckets }) => buckets,
    }),
    spanning: t.exposeInt('spanning', {
      description:
        'Number of events whose date is longer than one interval, or open: those with `dated: true` and not `datedWithin` it.',
    }),
    undated: t.exposeInt('undated', {
      description: 'Number of events with no date: those with `dated: false`.',
    }),
  }),
});

/** Most intervals that are given where gaps are filled. */
const bucketLimit = 1_000;

const tooManyGaps = `The gaps are left out: filled, there would be more than ${bucketLimit} intervals. Ask for longer intervals or a shorter time.`;

const TimelineGaps = describedEnum('TimelineGaps', 'What becomes of intervals in which nothing happened.', {
  OMIT: 'They are left out.',
  FILL: `Those between the first and the last event are given with a count of 0, up to ${bucketLimit} intervals in all; beyond that they are left out.`,
});

builder.queryField('timeline', (t) =>
  t.field({
    type: Timeline,
    description: 'How many events there were when, and how much cooperation and conflict.',
    args: {
      filter: t.arg({ type: EventFilterInput, description: 'Which events.' }),
      interval: t.arg({
        type: Interval,
        required: true,
        defaultValue: 'MONTH',
        description: 'How finely time is divided.',
      }),
      gaps: t.arg({
        type: TimelineGaps,
        required: true,
        defaultValue: 'OMIT',
        description: 'Whether to give the intervals in which nothing happened.',
      }),
    },
    ...computedField(computeTimeline),
  }),
);

interface TimelineArguments {
  filter?: Written<EventFilter> | null | undefined;
  interval: IntervalName;
  gaps: 'OMIT' | 'FILL';
}

function computeTimeline(args: TimelineArguments, at: AskedAt): Computed<{ buckets: TimelineRow[] }, Line> {
  const asked = readFilter('events', args.filter, ['filter']);
  return {
    json: timelineOf(asked.filter, { interval: args.interval, first: firstOfBuckets(at) }),
    asked,
    make: ({ buckets: rows }, { context, path, later }) => {
      if (rows.length === 0) later(explainEmpty('events', asked, path, context));
      const filled = args.gaps === 'FILL' ? fillGaps(rows, args.interval) : rows;
      if (filled === null) context.notes.push({ path, message: tooManyGaps, argument: 'gaps' });
      return {
        buckets: (filled ?? rows).flatMap((row) => toBuckets(row, args.interval)),
        spanning: countOf(rows, 1),
        undated: countOf(rows, 0),
      };
    },
  };
}

/** How many events of each bucket the document asks for at most. */
function firstOfBuckets(at: AskedAt): number {
  const sizes = at('buckets', 'events').map(({ first }) => first as number);
  for (const first of sizes) checkPage({ first });
  return Math.max(0, ...sizes);
}

/** The rows with one of count 0 for each interval between them that has none, null where these would be too many. */
function fillGaps(rows: readonly TimelineRow[], interval: IntervalName): readonly TimelineRow[] | null {
  const dated = rows.filter(({ start }) => start !== null);
  const [first, last] = [dated[0]?.start, dated.at(-1)?.start];
  if (!first || !last) return rows;
  const starts = startsBetween(first, last, interval, bucketLimit);
  if (starts.at(-1) !== last) return null;
  const byStart = new Map(dated.map((row) => [row.start, row]));
  return starts.map(
    (start) => byStart.get(start) ?? { start, dated: 1, count: 0, cooperation: 0, conflict: 0, events: [] },
  );
}

function toBuckets(row: TimelineRow, interval: IntervalName): BucketShape[] {
  const { start } = row;
  if (start === null) return [];
  const end = lastDayOf(start, interval);
  return [{ ...row, start, end, edtf: toEdtf(start, end, interval) }];
}

function countOf(rows: readonly TimelineRow[], dated: number): number {
  return rows.find((row) => row.start === null && row.dated === dated)?.count ?? 0;
}

function toEdtf(start: string, end: string, interval: IntervalName): string {
  if (interval === 'WEEK') return `${start}/${end}`;
  return start.slice(0, { DAY: 10, MONTH: 7, YEAR: 4 }[interval]);
}
