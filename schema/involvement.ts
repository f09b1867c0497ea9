import { drizzleConnectionHelpers } from '@pothos/plugin-drizzle';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { Event, ParticipantRole } from './event.ts';
import { EventFilterInput } from './filter-input.ts';
import { countIfAsked, type LinkedArguments, ofPage, readLinked, withTotal } from './linked.ts';
import { checkPage } from './page.ts';
import { totalCountField } from './total-count.ts';

const eventsOfActor = drizzleConnectionHelpers(builder, 'involvements', {
  args: (t) => ({ filter: t.field({ type: EventFilterInput, description: 'Which ones.' }) }),
  select: (nested) => ({
    columns: { eventId: true, actorId: true },
    with: { event: nested(), roles: { orderBy: { role: 'asc' } } },
  }),
  query: ({ filter }: LinkedArguments<'eventsOfActor'>, context: Context) => {
    const { where } = readLinked('eventsOfActor', filter, context);
    return {
      orderBy: { day: 'desc' as const, id: 'desc' as const },
      ...(where ? { where: { event: where } } : {}),
    };
  },
  resolveNode: (link) => link.event,
});

builder.drizzleObjectField('actors', 'events', (t) =>
  t.connection(
    {
      type: Event,
      description: 'Events it takes part in, latest first.',
      args: eventsOfActor.getArgs(),
      link: 'eventsOfActor',
      select: (args, context, nested, selected?: unknown) => {
        checkPage(args, ['string', 'string']);
        return {
          columns: { id: true },
          with: { involvements: eventsOfActor.getQuery(args, context, ofPage(nested, 'Event')) },
          extras: countIfAsked(readLinked('eventsOfActor', args.filter, context), selected),
        };
      },
      resolve: (row, args, context, info) =>
        withTotal(
          readLinked('eventsOfActor', args.filter, context),
          row,
          eventsOfActor.resolve(row.involvements, args, context),
          { args, context, info },
        ),
    },
    {
      fields: (connection) => totalCountField(connection),
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
