import { drizzleConnectionHelpers } from '@pothos/plugin-drizzle';
import { linkCounts } from '../drizzle/queries/link-count.ts';
import { builder } from './builder.ts';
import { Event, ParticipantRole } from './event.ts';
import { linkCount, totalCountMeaning } from './linked.ts';
import { checkPage } from './page.ts';

const eventsOfActor = drizzleConnectionHelpers(builder, 'involvements', {
  select: (nested) => ({
    columns: { eventId: true, actorId: true },
    with: { event: nested(), roles: { orderBy: { role: 'asc' } } },
  }),
  query: { orderBy: { day: 'desc', id: 'desc' } },
  resolveNode: (link) => link.event,
});

builder.drizzleObjectField('actors', 'events', (t) =>
  t.connection(
    {
      type: Event,
      description: 'Events it takes part in, latest first.',
      select: (args, context, nested, ...asked: unknown[]) => {
        checkPage(args);
        return {
          with: { involvements: eventsOfActor.getQuery(args, context, nested) },
          extras: linkCount(asked, linkCounts.eventsOfActor(context.store)),
        };
      },
      resolve: (row, args, context) => ({
        ...eventsOfActor.resolve(row.involvements, args, context),
        totalCount: row.linkTotal,
      }),
    },
    {
      fields: (connection) => ({
        totalCount: connection.int({
          description: totalCountMeaning,
          resolve: ({ totalCount }) => totalCount,
        }),
      }),
    },
    {
      fields: (edge) => ({
        roles: edge.field({
          type: [ParticipantRole],
          description: 'What parts it plays.',
          resolve: ({ roles }) => roles.map(({ role }) => role),
        }),
      }),
    },
  ),
);
