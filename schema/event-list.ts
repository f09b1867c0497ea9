import { builder } from './builder.ts';
import { Event } from './event.ts';
import { orExplain } from './explain-slug.ts';
import { EventFilterInput } from './filter-input.ts';
import { readList, readTotal } from './filtered-list.ts';
import { orderInput, readOrder } from './order.ts';
import { planBySlug, planList } from './plan/list-plan.ts';
import { asksFor, pathOf } from './selected.ts';

const EventOrder = orderInput('EventOrder', {
  WHEN: { column: 'day', description: 'When it happened; unknown dates count as earliest.' },
  REPORT_COUNT: { column: 'reportCount', description: 'The number of articles that report it.' },
  INDEPENDENT_SOURCE_COUNT: {
    column: 'independentCount',
    description: 'The number of publications with a report of their own: see `Event.independentSourceCount`.',
  },
  CONFIDENCE: { column: 'confidence', description: 'How sure the extractor is.' },
  INTENSITY: { column: 'intensity', description: 'Conflict (−10) to cooperation (+10).' },
});

builder.queryField('event', (t) =>
  t.drizzleField({
    type: Event,
    nullable: true,
    description: 'The event with this slug, or null.',
    args: { slug: t.arg.string({ required: true, description: 'Its slug.' }) },
    plan: planBySlug('events'),
    resolve: (query, _root, { slug }, context, info) =>
      orExplain(
        context.store.query.events.findFirst(query({ where: { slug } })).execute(),
        { kind: 'event', slug, path: pathOf(info) },
        context,
      ),
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
    plan: planList('events', { day: 'desc' }),
    totalCount: (_root, args, context, info) => readTotal('events', args, context, pathOf(info)),
    resolve: (query, _root, args, context, info) => {
      const order = readOrder(args.orderBy, { day: 'desc' });
      return readList('events', args, context, {
        total: asksFor(info, 'totalCount'),
        path: pathOf(info),
        order,
        page: (where) => context.store.query.events.findMany(query({ where, orderBy: order })),
      });
    },
  }),
);
