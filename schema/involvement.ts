import { drizzleConnectionHelpers } from '@pothos/plugin-drizzle';
import { builder } from './builder.ts';
import { Event, ParticipantRole } from './event.ts';
import { linkTotal, totalCountMeaning } from './linked.ts';
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
      select: (args, context, nested) => {
        checkPage(args);
        return {
          columns: { id: true },
          with: { involvements: eventsOfActor.getQuery(args, context, nested) },
        };
      },
      resolve: (row, args, context) => ({
        ...eventsOfActor.resolve(row.involvements, args, context),
        totalCount: linkTotal('eventsOfActor', row.id, context),
      }),
    },
    {
      fields: (connection) => ({
        totalCount: connection.int({
          description: totalCountMeaning,
          resolve: ({ totalCount }) => totalCount(),
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
