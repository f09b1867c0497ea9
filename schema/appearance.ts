import { drizzleConnectionHelpers } from '@pothos/plugin-drizzle';
import { Actor } from './actor.ts';
import { Article } from './article.ts';
import { builder } from './builder.ts';
import { linkTotal, totalCountMeaning } from './linked.ts';
import { Mention } from './mention.ts';
import { checkPage } from './page.ts';

const actorsOfArticle = drizzleConnectionHelpers(builder, 'appearances', {
  select: (nested) => ({
    columns: { articleId: true, actorId: true, salience: true },
    with: { actor: nested(), mentions: { orderBy: { start: 'asc' } } },
  }),
  query: { orderBy: { salience: 'desc', id: 'desc' } },
  resolveNode: (link) => link.actor,
});

builder.drizzleObjectField('articles', 'actors', (t) =>
  t.connection(
    {
      type: Actor,
      description: 'Who is named, the most prominent first.',
      select: (args, context, nested) => {
        checkPage(args);
        return {
          columns: { id: true },
          with: { appearances: actorsOfArticle.getQuery(args, context, nested) },
        };
      },
      resolve: (row, args, context) => ({
        ...actorsOfArticle.resolve(row.appearances, args, context),
        totalCount: linkTotal('actorsOfArticle', row.id, context),
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
        mentions: edge.field({
          type: [Mention],
          description: 'Where it is named, in the order of the text.',
          resolve: ({ mentions }) => mentions,
        }),
        salience: edge.float({
          description: 'How prominent the actor is in the article, 0 to 1.',
          resolve: ({ salience }) => salience,
        }),
      }),
    },
  ),
);

const articlesOfActor = drizzleConnectionHelpers(builder, 'appearances', {
  select: (nested) => ({
    columns: { articleId: true, actorId: true, salience: true },
    with: { article: nested(), mentions: { orderBy: { start: 'asc' } } },
  }),
  query: { orderBy: { day: 'desc', id: 'desc' } },
  resolveNode: (link) => link.article,
});

builder.drizzleObjectField('actors', 'articles', (t) =>
  t.connection(
    {
      type: Article,
      description: 'Articles that name it, newest first.',
      select: (args, context, nested) => {
        checkPage(args);
        return {
          columns: { id: true },
          with: { appearances: articlesOfActor.getQuery(args, context, nested) },
        };
      },
      resolve: (row, args, context) => ({
        ...articlesOfActor.resolve(row.appearances, args, context),
        totalCount: linkTotal('articlesOfActor', row.id, context),
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
        mentions: edge.field({
          type: [Mention],
          description: 'Where it is named, in the order of the text.',
          resolve: ({ mentions }) => mentions,
        }),
        salience: edge.float({
          description: 'How prominent the actor is in the article, 0 to 1.',
          resolve: ({ salience }) => salience,
        }),
      }),
    },
  ),
);
