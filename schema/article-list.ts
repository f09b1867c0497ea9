import { articleWhere } from '../drizzle/queries/article-filter.ts';
import { countArticles } from '../drizzle/queries/where.ts';
import { Article } from './article.ts';
import { ArticleFilterInput, namedInArticleFilter, readArticleFilter } from './article-filter.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { checkKnown } from './known-values.ts';
import { orderInput, readOrder } from './order.ts';
import { checkPage, type PageArguments } from './page.ts';

const ArticleOrder = orderInput('ArticleOrder', {
  PUBLISHED: { column: 'day', description: 'When it was published; unknown dates count as earliest.' },
  HEADLINE: { column: 'headline', description: 'The headline.' },
  WORD_COUNT: { column: 'wordCount', description: 'The number of words.' },
});

builder.queryField('article', (t) =>
  t.drizzleField({
    type: Article,
    nullable: true,
    description: 'The article with this slug, or null.',
    args: { slug: t.arg.string({ required: true, description: 'Its slug.' }) },
    resolve: (query, _root, { slug }, { store }) =>
      store.query.articles.findFirst(query({ where: { slug } })),
  }),
);

builder.queryField('articles', (t) =>
  t.drizzleConnection({
    type: 'articles',
    description: 'Articles, newest first.',
    args: {
      filter: t.arg({ type: ArticleFilterInput, description: 'Which ones.' }),
      orderBy: t.arg({ type: [ArticleOrder], description: 'How to sort them; newest first if not given.' }),
    },
    totalCount: async (_root, args, context) => countArticles(context.store, await readWhere(args, context)),
    resolve: async (query, _root, args, context) => {
      const where = await readWhere(args, context);
      return context.store.query.articles.findMany(
        query({ where, orderBy: readOrder(args.orderBy, { day: 'desc' }) }),
      );
    },
  }),
);

interface ListArguments extends PageArguments {
  filter?: typeof ArticleFilterInput.$inferInput | null | undefined;
}

/** The condition of a list, once page and filter are known to make sense. */
async function readWhere(args: ListArguments, context: Context) {
  checkPage(args);
  const filter = args.filter ?? {};
  const where = articleWhere(readArticleFilter(filter, ['filter']));
  await checkKnown(context, namedInArticleFilter(filter), ['filter']);
  return where;
}
