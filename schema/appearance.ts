import { drizzleConnectionHelpers } from '@pothos/plugin-drizzle';
import { Actor } from './actor.ts';
import { Article } from './article.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { ActorFilterInput, ArticleFilterInput } from './filter-input.ts';
import { countIfAsked, type LinkedArguments, ofPage, readLinked, withTotal } from './linked.ts';
import { Mention } from './mention.ts';
import { checkPage } from './page.ts';
import { totalCountField } from './total-count.ts';

const actorsOfArticle = drizzleConnectionHelpers(builder, 'appearances', {
  args: (t) => ({ filter: t.field({ type: ActorFilterInput, description: 'Which ones.' }) }),
  select: (nested) => ({
    columns: { articleId: true, actorId: true, salience: true },
    with: { actor: nested(), mentions: { orderBy: { start: 'asc' } } },
  }),
  query: ({ filter }: LinkedArguments<'actorsOfArticle'>, context: Context) => {
    const { where } = readLinked('actorsOfArticle', filter, context);
    return {
      orderBy: { salience: 'desc' as const, id: 'desc' as const },
      ...(where ? { where: { actor: where } } : {}),
    };
  },
  resolveNode: (link) => link.actor,
});

builder.drizzleObjectField('articles', 'actors', (t) =>
  t.connection(
    {
      type: Actor,
      description: 'Who is named, the most prominent first.',
      args: actorsOfArticle.getArgs(),
      link: 'actorsOfArticle',
      select: (args, context, nested, selected?: unknown) => {
        checkPage(args, ['number', 'string']);
        return {
          columns: { id: true },
          with: { appearances: actorsOfArticle.getQuery(args, context, ofPage(nested, 'Actor')) },
          extras: countIfAsked(readLinked('actorsOfArticle', args.filter, context), selected),
        };
      },
      resolve: (row, args, context, info) =>
        withTotal(
          readLinked('actorsOfArticle', args.filter, context),
          row,
          actorsOfArticle.resolve(row.appearances, args, context),
          { args, context, info },
        ),
    },
    {
      fields: (connection) => totalCountField(connection),
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
  args: (t) => ({ filter: t.field({ type: ArticleFilterInput, description: 'Which ones.' }) }),
  select: (nested) => ({
    columns: { articleId: true, actorId: true, salience: true },
    with: { article: nested(), mentions: { orderBy: { start: 'asc' } } },
  }),
  query: ({ filter }: LinkedArguments<'articlesOfActor'>, context: Context) => {
    const { where } = readLinked('articlesOfActor', filter, context);
    return {
      orderBy: { day: 'desc' as const, id: 'desc' as const },
      ...(where ? { where: { article: where } } : {}),
    };
  },
  resolveNode: (link) => link.article,
});

builder.drizzleObjectField('actors', 'articles', (t) =>
  t.connection(
    {
      type: Article,
      description: 'Articles that name it, newest first.',
      args: articlesOfActor.getArgs(),
      link: 'articlesOfActor',
      select: (args, context, nested, selected?: unknown) => {
        checkPage(args, ['string', 'string']);
        return {
          columns: { id: true },
          with: { appearances: articlesOfActor.getQuery(args, context, ofPage(nested, 'Article')) },
          extras: countIfAsked(readLinked('articlesOfActor', args.filter, context), selected),
        };
      },
      resolve: (row, args, context, info) =>
        withTotal(
          readLinked('articlesOfActor', args.filter, context),
          row,
          articlesOfActor.resolve(row.appearances, args, context),
          { args, context, info },
        ),
    },
    {
      fields: (connection) => totalCountField(connection),
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
