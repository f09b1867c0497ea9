import { Article } from './article.ts';
import { builder } from './builder.ts';
import { orExplain } from './explain-slug.ts';
import { ArticleFilterInput } from './filter-input.ts';
import { readList, readTotal } from './filtered-list.ts';
import { orderInput, readOrder } from './order.ts';
import { planBySlug, planList } from './plan/list-plan.ts';
import { asksFor, pathOf } from './selected.ts';

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
    plan: planBySlug('articles'),
    resolve: (query, _root, { slug }, context, info) =>
      orExplain(
        context.store.query.articles.findFirst(query({ where: { slug } })).execute(),
        { kind: 'article', slug, path: pathOf(info) },
        context,
      ),
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
    plan: planList('articles', { day: 'desc' }),
    totalCount: (_root, args, context, info) => readTotal('articles', args, context, pathOf(info)),
    resolve: (query, _root, args, context, info) => {
      const order = readOrder(args.orderBy, { day: 'desc' });
      return readList('articles', args, context, {
        total: asksFor(info, 'totalCount'),
        path: pathOf(info),
        order,
        page: (where) => context.store.query.articles.findMany(query({ where, orderBy: order })),
      });
    },
  }),
);
