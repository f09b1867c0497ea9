import { Actor } from './actor.ts';
import { builder } from './builder.ts';
import { orExplain } from './explain-slug.ts';
import { ActorFilterInput } from './filter-input.ts';
import { readList, readTotal } from './filtered-list.ts';
import { orderInput, readOrder } from './order.ts';
import { planBySlug, planList } from './plan/list-plan.ts';
import { asksFor, pathOf } from './selected.ts';

const ActorOrder = orderInput('ActorOrder', {
  NAME: { column: 'name', description: 'The name.' },
  ARTICLE_COUNT: { column: 'articleCount', description: 'The number of articles that name it.' },
  EVENT_COUNT: { column: 'eventCount', description: 'The number of events it takes part in.' },
});

builder.queryField('actor', (t) =>
  t.drizzleField({
    type: Actor,
    nullable: true,
    description: 'The actor with this slug, or null.',
    args: { slug: t.arg.string({ required: true, description: 'Its slug, such as `tajikistan`.' }) },
    plan: planBySlug('actors'),
    resolve: (query, _root, { slug }, context, info) =>
      orExplain(
        context.store.query.actors.findFirst(query({ where: { slug } })).execute(),
        { kind: 'actor', slug, path: pathOf(info) },
        context,
      ),
  }),
);

builder.queryField('actors', (t) =>
  t.drizzleConnection({
    type: 'actors',
    description: 'Actors, those named in most articles first.',
    args: {
      filter: t.arg({ type: ActorFilterInput, description: 'Which ones.' }),
      orderBy: t.arg({ type: [ActorOrder], description: 'How to sort them; by articleCount if not given.' }),
    },
    plan: planList('actors', { articleCount: 'desc' }),
    totalCount: (_root, args, context, info) => readTotal('actors', args, context, pathOf(info)),
    resolve: (query, _root, args, context, info) => {
      const order = readOrder(args.orderBy, { articleCount: 'desc' });
      return readList('actors', args, context, {
        total: asksFor(info, 'totalCount'),
        path: pathOf(info),
        order,
        page: (where) => context.store.query.actors.findMany(query({ where, orderBy: order })),
      });
    },
  }),
);
