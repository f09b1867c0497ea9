import type { ActorFilter } from '../drizzle/queries/actor-filter.ts';
import {
  type Dyad,
  type DyadEvent,
  type DyadPage,
  type DyadSums,
  dyadConditions,
  dyadOf,
} from '../drizzle/queries/dyad.ts';
import type { EventFilter } from '../drizzle/queries/event-filter.ts';
import { brandRow } from './brand.ts';
import { builder } from './builder.ts';
import { Event } from './event.ts';
import { explainConditions } from './explain.ts';
import { ActorFilterInput, EventFilterInput, type Written } from './filter-input.ts';
import { checkPage, decodeCursor, encodeCursor, nodesMeaning, pageSize, totalCountMeaning } from './page.ts';
import { type Computed, computedField } from './plan/computed-field.ts';
import { pageArguments, type RankedArguments } from './ranked.ts';
import { type ReadFilter, readFilter } from './read-filter.ts';
import { conflictMeaning, cooperationMeaning } from './score.ts';
import type { AskedAt } from './selected.ts';

const Edge = builder.objectRef<DyadEvent>('DyadEventEdge').implement({
  description: 'An event between two sides, and what all up to and including it add up to.',
  fields: (t) => ({
    cursor: t.string({
      description: 'Its place in the list, for `after`.',
      resolve: ({ day, id }) => encodeCursor([day, id]),
    }),
    node: t.field({
      type: Event,
      keyed: {},
      description: 'The event.',
      resolve: brandEvent,
    }),
    cooperation: t.exposeFloat('cooperation', { description: cooperationMeaning }),
    conflict: t.exposeFloat('conflict', { description: conflictMeaning }),
    score: t.float({
      description: 'Cooperation less conflict up to here.',
      resolve: ({ cooperation, conflict }) => round(cooperation - conflict),
    }),
  }),
});

/** A page of the history. */
interface History {
  edges: DyadEvent[];
  hasNext: boolean;
  after: string | null | undefined;
  total: number;
}

const Events = builder.objectRef<History>('DyadEventsConnection').implement({
  description: 'The events between two sides whose date is known, oldest first.',
  fields: (t) => ({
    edges: t.field({
      type: [Edge],
      description: 'The page, each item with its cursor.',
      resolve: ({ edges }) => edges,
    }),
    nodes: t.field({
      type: [Event],
      keyed: { list: 'edges' },
      description: nodesMeaning,
      resolve: ({ edges }) => edges.map(brandEvent),
    }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: 'Where the page stands in the list.',
      resolve: ({ edges, hasNext, after }) => {
        const cursors = edges.map(({ day, id }) => encodeCursor([day, id]));
        return {
          hasNextPage: hasNext,
          hasPreviousPage: Boolean(after),
          startCursor: cursors[0] ?? null,
          endCursor: cursors.at(-1) ?? null,
        };
      },
    }),
    totalCount: t.exposeInt('total', { description: totalCountMeaning }),
  }),
});

interface DyadShape {
  sums: DyadSums;
  /** What was read of the history, by the arguments that ask for it. */
  pages: ReadonlyMap<string, readonly DyadEvent[]>;
}

const DyadHistory = builder.objectRef<DyadShape>('Dyad').implement({
  description: 'What two sides do to each other: the events in which one of them acts on the other.',
  fields: (t) => ({
    eventCount: t.int({
      description: 'Number of the events, with and without a date.',
      resolve: ({ sums }) => sums.eventCount,
    }),
    undated: t.int({
      description: 'Number of the events with no date, which are not in the history.',
      resolve: ({ sums }) => sums.undated,
    }),
    cooperation: t.float({ description: cooperationMeaning, resolve: ({ sums }) => sums.cooperation }),
    conflict: t.float({ description: conflictMeaning, resolve: ({ sums }) => sums.conflict }),
    score: t.float({
      description: 'Cooperation less conflict.',
      resolve: ({ sums }) => round(sums.cooperation - sums.conflict),
    }),
    events: t.field({
      type: Events,
      description: 'The events whose date is known, oldest first, with running sums.',
      args: { first: t.arg.int(pageArguments.first), after: t.arg.string(pageArguments.after) },
      resolve: ({ sums, pages }, args) => {
        const rows = pages.get(keyOf(args)) ?? [];
        const size = args.first ?? pageSize;
        return {
          edges: rows.slice(0, size),
          hasNext: rows.length > size,
          after: args.after,
          total: sums.eventCount - sums.undated,
        };
      },
    }),
  }),
});

builder.queryField('dyad', (t) =>
  t.field({
    type: DyadHistory,
    description: 'How two sides have dealt with each other over time.',
    args: {
      one: t.arg({ type: ActorFilterInput, required: true, description: 'One side: any of these actors.' }),
      other: t.arg({ type: ActorFilterInput, required: true, description: 'The other side.' }),
      filter: t.arg({ type: EventFilterInput, description: 'Which events count.' }),
    },
    ...computedField(computeDyad),
  }),
);

interface DyadArguments {
  one: Written<ActorFilter>;
  other: Written<ActorFilter>;
  filter?: Written<EventFilter> | null | undefined;
}

function computeDyad(args: DyadArguments, at: AskedAt): Computed<DyadSums, DyadShape> {
  const one = readFilter('actors', args.one, ['one']);
  const other = readFilter('actors', args.other, ['other']);
  const events = readFilter('events', args.filter, ['filter']);
  const dyad: Dyad = { one: one.filter, other: other.filter, filter: events.filter };
  const pages = new Map(at('events').map((page: RankedArguments) => [keyOf(page), readPage(page)]));
  const asked = joinReadings([one, other, events]);
  return {
    json: dyadOf(dyad, [...pages.values()]),
    asked,
    make: (sums, { context, path, later }) => {
      if (sums.eventCount === 0)
        later(explainConditions('events', dyadConditions(dyad), asked, path, context));
      const found = [...pages.keys()].map((key, index) => [key, sums.events[index]?.edges ?? []] as const);
      return { sums, pages: new Map(found) };
    },
  };
}

function joinReadings(filters: readonly ReadFilter<unknown>[]) {
  return {
    named: filters.flatMap(({ named }) => named),
    names: filters.flatMap(({ names }) => names),
    texts: filters.flatMap(({ texts }) => texts),
  };
}

function keyOf({ first, after }: RankedArguments): string {
  return JSON.stringify([first ?? pageSize, after ?? null]);
}

/** One more than the page holds tells whether another follows. */
function readPage({ first, after }: RankedArguments): DyadPage {
  checkPage({ first, after });
  return { limit: (first ?? pageSize) + 1, after: after ? readCursor(after) : null };
}

function readCursor(cursor: string): { day: string; id: string } {
  const [day, id] = decodeCursor('after', cursor, ['string', 'string']);
  return { day: String(day), id: String(id) };
}

function brandEvent({ id, number }: DyadEvent) {
  return brandRow<typeof Event.$inferType>({ type: 'Event', id, number });
}

function round(score: number): number {
  return Math.round(score * 10) / 10;
}
