import { drizzleConnectionHelpers } from '@pothos/plugin-drizzle';
import { Article } from './article.ts';
import { builder } from './builder.ts';
import { Event } from './event.ts';
import { Evidence } from './evidence.ts';
import { linkTotal, totalCountMeaning } from './linked.ts';
import { checkPage } from './page.ts';

const eventsOfArticle = drizzleConnectionHelpers(builder, 'reports', {
  select: (nested) => ({
    columns: { eventId: true, articleId: true, salience: true },
    with: { event: nested(), evidence: { orderBy: { start: 'asc' } } },
  }),
  query: { orderBy: { salience: 'desc', id: 'desc' } },
  resolveNode: (link) => link.event,
});

builder.drizzleObjectField('articles', 'events', (t) =>
  t.connection(
    {
      type: Event,
      description: 'Events it reports, the main event first.',
      select: (args, context, nested) => {
        checkPage(args);
        return {
          columns: { id: true },
          with: { reports: eventsOfArticle.getQuery(args, context, nested) },
        };
      },
      resolve: (row, args, context) => ({
        ...eventsOfArticle.resolve(row.reports, args, context),
        totalCount: linkTotal('eventsOfArticle', row.id, context),
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
  select: (nested) => ({
    columns: { eventId: true, articleId: true, salience: true },
    with: { article: nested(), evidence: { orderBy: { start: 'asc' } } },
  }),
  query: { orderBy: { articleDay: 'desc', id: 'desc' } },
  resolveNode: (link) => link.article,
});

builder.drizzleObjectField('events', 'articles', (t) =>
  t.connection(
    {
      type: Article,
      description: 'Articles that report it, newest first.',
      select: (args, context, nested) => {
        checkPage(args);
        return {
          columns: { id: true },
          with: { reports: articlesOfEvent.getQuery(args, context, nested) },
        };
      },
      resolve: (row, args, context) => ({
        ...articlesOfEvent.resolve(row.reports, args, context),
        totalCount: linkTotal('articlesOfEvent', row.id, context),
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
