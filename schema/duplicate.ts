import { drizzleConnectionHelpers } from '@pothos/plugin-drizzle';
import { Article } from './article.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { ArticleFilterInput } from './filter-input.ts';
import { countIfAsked, type LinkedArguments, ofPage, readLinked, withTotal } from './linked.ts';
import { checkPage } from './page.ts';
import { totalCountField } from './total-count.ts';

const duplicatesOfArticle = drizzleConnectionHelpers(builder, 'articleDuplicates', {
  args: (t) => ({ filter: t.field({ type: ArticleFilterInput, description: 'Which ones.' }) }),
  select: (nested) => ({
    columns: { articleId: true, otherId: true, similarity: true },
    with: { other: nested() },
  }),
  query: ({ filter }: LinkedArguments<'duplicatesOfArticle'>, context: Context) => {
    const { where } = readLinked('duplicatesOfArticle', filter, context);
    return {
      orderBy: { otherDay: 'asc' as const, id: 'asc' as const },
      ...(where ? { where: { other: where } } : {}),
    };
  },
  resolveNode: (link) => link.other,
});

builder.drizzleObjectField('articles', 'duplicates', (t) =>
  t.connection(
    {
      type: Article,
      description:
        'Other articles that say nearly the same in the same words, such as reprints and agency copy, the earliest first: those with which it shares at least 0.6 of all sequences of three words in the two bodies. Bodies of fewer than twelve words have none. They are found by min-hashes, which miss about one pair in eleven at 0.6 and one in a thousand from 0.8; of a text that more than fifty articles print, each is compared with the fifty before it and the fifty after it.',
      args: duplicatesOfArticle.getArgs(),
      link: 'duplicatesOfArticle',
      select: (args, context, nested, selected?: unknown) => {
        checkPage(args, ['string', 'string']);
        return {
          columns: { id: true },
          with: { duplicates: duplicatesOfArticle.getQuery(args, context, ofPage(nested, 'Article')) },
          extras: countIfAsked(readLinked('duplicatesOfArticle', args.filter, context), selected),
        };
      },
      resolve: (row, args, context, info) =>
        withTotal(
          readLinked('duplicatesOfArticle', args.filter, context),
          row,
          duplicatesOfArticle.resolve(row.duplicates, args, context),
          { args, context, info },
        ),
    },
    {
      fields: (connection) => totalCountField(connection),
    },
    {
      fields: (edge) => ({
        similarity: edge.float({
          description:
            'The share of the sequences of three words of both bodies that both have (Jaccard), 0.6 to 1; case and punctuation do not count.',
          resolve: ({ similarity }) => similarity,
        }),
      }),
    },
  ),
);
