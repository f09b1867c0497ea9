import {
  type Dyad,
  type DyadEvent,
  type DyadTotal,
  dyadConditions,
  readDyadTotal,
  readHistory,
} from '../drizzle/queries/dyad.ts';
import { brandRow } from './brand.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { Event } from './event.ts';
import { explainConditions } from './explain.ts';
import { ActorFilterInput, EventFilterInput } from './filter-input.ts';
import { checkNamed } from './known-values.ts';
import { checkPage, decodeCursor, encodeCursor, nodesMeaning, pageSize, totalCountMeaning } from './page.ts';
import { pageArguments } from './ranked.ts';
import { type ReadFilter, readFilter } from './read-filter.ts';
import { conflictMeaning, cooperationMeaning } from './score.ts';
import { pathOf } from './selected.ts';

const Edge = builder.objectRef<DyadEvent>('DyadEventEdge').implement({
  description: 'An event between two sides, and what all up to and including it add up to.',
  fields: (t) => ({
    cursor: t.string({
      description: 'Its place in the list, for `after`.',
      resolve: ({ day, id }) => encodeCursor([day, id]),
    }),
    node: t.field({
      type: Event,
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

interface History {
  rows: DyadEvent[];
  first: number;
  after: string | null | undefined;
  total: DyadTotal;
}

const Events = builder.objectRef<History>('DyadEventsConnection').implement({
  description: 'The events between two sides whose date is known, oldest first.',
  fields: (t) => ({
    edges: t.field({
      type: [Edge],
      description: 'The page, each item with its cursor.',
      resolve: ({ rows, first }) => rows.slice(0, first),
    }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: 'Where the page stands in the list.',
      resolve: ({ rows, first, after }) => {
        const cursors = rows.slice(0, first).map(({ day, id }) => encodeCursor([day, id]));
        return {
          hasNextPage: rows.length > first,
          hasPreviousPage: Boolean(after),
          startCursor: cursors[0] ?? null,
          endCursor: cursors.at(-1) ?? null,
        };
      },
    }),
    nodes: t.field({
      type: [Event],
      description: nodesMeaning,
      resolve: ({ rows, first }) => rows.slice(0, first).map(brandEvent),
    }),
    totalCount: t.int({
      description: totalCountMeaning,
      resolve: ({ total }) => total.eventCount - total.undated,
    }),
  }),
});

interface DyadShape {
  dyad: Dyad;
  total: Promise<DyadTotal>;
}

const DyadHistory = builder.objectRef<DyadShape>('Dyad').implement({
  description: 'What two sides do to each other: the events in which one of them acts on the other.',
  fields: (t) => ({
    eventCount: t.int({
      description: 'Number of the events, with and without a date.',
      resolve: async ({ total }) => (await total).eventCount,
    }),
    undated: t.int({
      description: 'Number of the events with no date, which are not in the history.',
      resolve: async ({ total }) => (await total).undated,
    }),
    cooperation: t.float({
      description: cooperationMeaning,
      resolve: async ({ total }) => (await total).cooperation,
    }),
    conflict: t.float({ description: conflictMeaning, resolve: async ({ total }) => (await total).conflict }),
    score: t.float({
      description: 'Cooperation less conflict.',
      resolve: async ({ total }) => {
        const { cooperation, conflict } = await total;
        return round(cooperation - conflict);
      },
    }),
    events: t.field({
      type: Events,
      description: 'The events whose date is known, oldest first, with running sums.',
      args: { first: t.arg.int(pageArguments.first), after: t.arg.string(pageArguments.after) },
      resolve: async ({ dyad, total }, { first, after }, context) => {
        checkPage({ first, after });
        const size = first ?? pageSize;
        const page = { limit: size + 1, after: after ? readCursor(after) : null };
        const [rows, sums] = await Promise.all([readHistory(context.store, dyad, page), total]);
        return { rows, first: size, after, total: sums };
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
    resolve: (_root, args, context, info) => {
      const one = readFilter('actors', args.one, ['one']);
      const other = readFilter('actors', args.other, ['other']);
      const events = readFilter('events', args.filter, ['filter']);
      const dyad = { one: one.filter, other: other.filter, filter: events.filter };
      const total = readTotal(dyad, [one, other, events], pathOf(info), context);
      // Whoever asks for a sum hears of a refusal; until then it is nobody's fault.
      total.catch(() => {});
      return { dyad, total };
    },
  }),
);

/** Counted together with the check of what the filters name, and given out only once that has passed. */
async function readTotal(
  dyad: Dyad,
  filters: readonly ReadFilter<unknown>[],
  path: readonly (string | number)[],
  context: Context,
): Promise<DyadTotal> {
  const asked = {
    named: filters.flatMap(({ named }) => named),
    names: filters.flatMap(({ names }) => names),
    texts: filters.flatMap(({ texts }) => texts),
  };
  const [total] = await Promise.all([readDyadTotal(context.store, dyad), checkNamed(context, asked, path)]);
  if (total.eventCount === 0) await explainConditions('events', dyadConditions(dyad), asked, path, context);
  return total;
}

function brandEvent({ id, number }: DyadEvent) {
  return brandRow<typeof Event.$inferType>({ type: 'Event', id, number });
}

function readCursor(cursor: string): { day: string; id: string } {
  const [day, id] = decodeCursor('after', cursor, ['string', 'string']);
  return { day: String(day), id: String(id) };
}

function round(score: number): number {
  return Math.round(score * 10) / 10;
}
