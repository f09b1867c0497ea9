import { beginsLike } from '../drizzle/queries/type-ahead.ts';
import { Actor } from './actor.ts';
import { builder } from './builder.ts';
import { checkPage } from './page.ts';

builder.queryField('suggestActors', (t) =>
  t.drizzleField({
    type: [Actor],
    description:
      'Actors with a name that begins as what has been typed so far, or has words that do, for type-ahead: those named in most articles first.',
    args: {
      typed: t.arg.string({ required: true, description: 'What has been typed; nothing matches nothing.' }),
      first: t.arg.int({ required: true, defaultValue: 10, description: 'How many, 0 to 100.' }),
    },
    plan: ({ typed, first }) => {
      checkPage({ first });
      return {
        rows: {
          actors: {
            columns: {},
            where: beginsLike(typed),
            orderBy: { articleCount: 'desc', id: 'asc' },
            limit: first,
          },
        },
        value: ({ rows }) => rows('actors'),
      };
    },
    resolve: (query, _root, { typed, first }, { store }) => {
      checkPage({ first });
      return store.query.actors.findMany(
        query({ where: beginsLike(typed), orderBy: { articleCount: 'desc', id: 'asc' }, limit: first }),
      );
    },
  }),
);
