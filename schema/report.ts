import { drizzleConnectionHelpers } from '@pothos/plugin-drizzle';
import { Article } from './article.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { Event } from './event.ts';
import { Evidence } from './evidence.ts';
import { ArticleFilterInput, EventFilterInput } from './filter-input.ts';
import { countIfAsked, type LinkedArguments, ofPage, readLinked, withTotal } from './linked.ts';
import { checkPage } from './page.ts';
import { totalCountField } from './total-count.ts';

const eventsOfArticle = drizzleConnectionHelpers(builder, 'reports', {
  args: (t) => ({ filter: t.field({ type: EventFilterInput, description: 'Which ones.' }) }),
  select: (nested) => ({
    columns: { eventId: true, articleId: true, salience: true },
    with: { event: nested(), evidence: { orderBy: { start: 'asc' } } },
  }),
  query: ({ filter }: LinkedArguments<'eventsOfArticle'>, context: Context) => {
    const { where } = readLinked('eventsOfArticle', filter, context);
    return {
      orderBy: { salience: 'desc' as const, id: 'desc' as const },
      ...(where ? { where: { event: where } } : {}),
    };
  },
  resolveNode: (link) => link.event,
});

builder.drizzleObjectField('articles', 'events', (t) =>
  t.connection(
    {
      type: Event,
      description: 'Events it reports, the main event first.',
      args: eventsOfArticle.getArgs(),
      link: 'eventsOfArticle',
      select: (args, context, nested, selected?: unknown) => {
        checkPage(args, ['number', 'string']);
        return {
          columns: { id: true },
          with: { reports: eventsOfArticle.getQuery(args, context, ofPage(nested, 'Event')) },
          extras: countIfAsked(readLinked('eventsOfArticle', args.filter, context), selected),
        };
      },
      resolve: (row, args, context, info) =>
        withTotal(
          readLinked('eventsOfArticle', args.filter, context),
          row,
          eventsOfArticle.resolve(row.reports, args, context),
          { args, context, info },
        ),
    },
    {
      fields: (connection) => totalCountField(connection),
    },
    {
      fields: (edge) => ({
        evidence: edge.field({
          type: [Evidence],
          description: 'The passages of the article that support the event.',
          resolve: ({ evidence }) => evidence,
        }),
        salience: edge.float({
          description: 'How prominent the event is in the article, 0 to 1; the main event has the highest.',
          resolve: ({ salience }) => salience,
        }),
      }),
    },
  ),
);

const articlesOfEvent = drizzleConnectionHelpers(builder, 'reports', {
  args: (t) => ({ filter: t.field({ type: ArticleFilterInput, description: 'Which ones.' }) }),
  select: (nested) => ({
    columns: { eventId: true, articleId: true, salience: true },
    with: { article: nested(), evidence: { orderBy: { start: 'asc' } } },
  }),
  query: ({ filter }: LinkedArguments<'articlesOfEvent'>, context: Context) => {
    const { where } = readLinked('articlesOfEvent', filter, context);
    return {
      orderBy: { articleDay: 'desc' as const, id: 'desc' as const },
      ...(where ? { where: { article: where } } : {}),
    };
  },
  resolveNode: (link) => link.article,
});

builder.drizzleObjectField('events', 'articles', (t) =>
  t.connection(
    {
      type: Article,
      description: 'Articles that report it, newest first.',
      args: articlesOfEvent.getArgs(),
      link: 'articlesOfEvent',
      select: (args, context, nested, selected?: unknown) => {
        checkPage(args, ['string', 'string']);
        return {
          columns: { id: true },
          with: { reports: articlesOfEvent.getQuery(args, context, ofPage(nested, 'Article')) },
          extras: countIfAsked(readLinked('articlesOfEvent', args.filter, context), selected),
        };
      },
      resolve: (row, args, context, info) =>
        withTotal(
          readLinked('articlesOfEvent', args.filter, context),
          row,
          articlesOfEvent.resolve(row.reports, args, context),
          { args, context, info },
        ),
    },
    {
      fields: (connection) => totalCountField(connection),
    },
    {
      fields: (edge) => ({
        evidence: edge.field({
          type: [Evidence],
          description: 'The passages of the article that support the event.',
          resolve: ({ evidence }) => evidence,
        }),
        salience: edge.float({
          description: 'How prominent the event is in the article, 0 to 1; the main event has the highest.',
          resolve: ({ salience }) => salience,
        }),
      }),
    },
  ),
);
