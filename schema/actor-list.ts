import { actorWhere } from '../drizzle/queries/actor-filter.ts';
import { countActors } from '../drizzle/queries/where.ts';
import { Actor } from './actor.ts';
import { ActorFilterInput, namedInActorFilter, readActorFilter } from './actor-filter.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { checkKnown } from './known-values.ts';
import { orderInput, readOrder } from './order.ts';
import { checkPage, type PageArguments } from './page.ts';

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
    resolve: (query, _root, { slug }, { store }) => store.query.actors.findFirst(query({ where: { slug } })),
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
    totalCount: async (_root, args, context) => countActors(context.store, await readWhere(args, context)),
    resolve: async (query, _root, args, context) => {
      const where = await readWhere(args, context);
      return context.store.query.actors.findMany(
        query({ where, orderBy: readOrder(args.orderBy, { articleCount: 'desc' }) }),
      );
    },
  }),
);

interface ListArguments extends PageArguments {
  filter?: typeof ActorFilterInput.$inferInput | null | undefined;
}

/** The condition of a list, once page and filter are known to make sense. */
async function readWhere(args: ListArguments, context: Context) {
  checkPage(args);
  const filter = args.filter ?? {};
  const where = actorWhere(readActorFilter(filter, ['filter']));
  await checkKnown(context, namedInActorFilter(filter), ['filter']);
  return where;
}
