import { eventWhere } from '../drizzle/queries/event-filter.ts';
import { countEvents } from '../drizzle/queries/where.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { Event } from './event.ts';
import { EventFilterInput, namedInEventFilter, readEventFilter } from './event-filter.ts';
import { checkKnown } from './known-values.ts';
import { orderInput, readOrder } from './order.ts';
import { checkPage, type PageArguments } from './page.ts';

const EventOrder = orderInput('EventOrder', {
  WHEN: { column: 'day', description: 'When it happened; unknown dates count as earliest.' },
  REPORT_COUNT: { column: 'reportCount', description: 'The number of articles that report it.' },
  CONFIDENCE: { column: 'confidence', description: 'How sure the extractor is.' },
  INTENSITY: { column: 'intensity', description: 'Conflict (−10) to cooperation (+10).' },
});

builder.queryField('event', (t) =>
  t.drizzleField({
    type: Event,
    nullable: true,
    description: 'The event with this slug, or null.',
    args: { slug: t.arg.string({ required: true, description: 'Its slug.' }) },
    resolve: (query, _root, { slug }, { store }) => store.query.events.findFirst(query({ where: { slug } })),
  }),
);

builder.queryField('events', (t) =>
  t.drizzleConnection({
    type: 'events',
    description: 'Events, latest first.',
    args: {
      filter: t.arg({ type: EventFilterInput, description: 'Which ones.' }),
      orderBy: t.arg({ type: [EventOrder], description: 'How to sort them; latest first if not given.' }),
    },
    totalCount: async (_root, args, context) => countEvents(context.store, await readWhere(args, context)),
    resolve: async (query, _root, args, context) => {
      const where = await readWhere(args, context);
      return context.store.query.events.findMany(
        query({ where, orderBy: readOrder(args.orderBy, { day: 'desc' }) }),
      );
    },
  }),
);

interface ListArguments extends PageArguments {
  filter?: typeof EventFilterInput.$inferInput | null | undefined;
}

/** The condition of a list, once page and filter are known to make sense. */
async function readWhere(args: ListArguments, context: Context) {
  checkPage(args);
  const filter = args.filter ?? {};
  const where = eventWhere(readEventFilter(filter, ['filter']));
  await checkKnown(context, namedInEventFilter(filter), ['filter']);
  return where;
}
