import { areRelatedBounded, countRelated, type Related, relatedTo } from '../drizzle/queries/related.ts';
import { Actor } from './actor.ts';
import { Article } from './article.ts';
import { brandRow } from './brand.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { Event } from './event.ts';
import {
  checkAge,
  pageArguments,
  type RankedArguments,
  type RankedParts,
  rankedConnection,
  rankedList,
  readPage,
  resolveRanked,
  rowPart,
  selectRanked,
  sizesOfRanked,
} from './ranked.ts';

type Shared = { id: string; number: number }[] | string;

const RelatedArticles = rankedConnection<Related>(
  'ArticleRelated',
  'Articles about the same, the closest first.',
  {
    type: Article,
    description: 'The article.',
    bounds:
      'Whether only the nearest in time are compared: of each actor of the article 200 articles before and 200 after it, and as many as 500 on each side that say its words.',
    resolve: ({ id, number }) => brandRow({ type: 'Article', id, number }),
  },
  (t) => ({
    score: t.float({
      description: 'How close it is: the sum of actorScore, eventScore and textScore.',
      resolve: ({ score }) => score,
    }),
    actorScore: t.float({
      description:
        'For shared actors: of each, ln(1 + articles in the dataset / articles that name it), the more the more prominent it is in both.',
      resolve: ({ actorScore }) => actorScore,
    }),
    eventScore: t.float({
      description: 'For shared events: 3 of each.',
      resolve: ({ eventScore }) => eventScore,
    }),
    textScore: t.float({
      description: 'For saying the longer words of the headline (bm25), at most 5.',
      resolve: ({ textScore }) => textScore,
    }),
    sharedActors: t.field({
      type: [Actor],
      keyed: { list: 'sharedActors' },
      description: 'Actors that both name, the most prominent first, at most 20.',
      resolve: ({ sharedActors }) =>
        readShared(sharedActors).map((keys) => brandRow<typeof Actor.$inferType>({ type: 'Actor', ...keys })),
    }),
    sharedEvents: t.field({
      type: [Event],
      keyed: { list: 'sharedEvents' },
      description: 'Events that both report, the most prominent first, at most 20.',
      resolve: ({ sharedEvents }) =>
        readShared(sharedEvents).map((keys) => brandRow<typeof Event.$inferType>({ type: 'Event', ...keys })),
    }),
  }),
);

builder.drizzleObjectField('articles', 'related', (t) =>
  t.field({
    type: RelatedArticles,
    description: 'Articles about the same, and why: shared actors, shared events, likeness of the text.',
    args: { first: t.arg.int(pageArguments.first), after: t.arg.string(pageArguments.after) },
    listPlan: (args) => ({
      list: relatedTo(readPage(args).page),
      total: countRelated(),
      bounded: areRelatedBounded(),
      value: ({ list, total, bounded }, { context }) => {
        checkAge(args, context);
        return rankedList(args, list as Related[], () => sizesOfRanked(total, bounded));
      },
    }),
    select: (args, context, _nested, selected?: unknown) => selectRanked(partsOf(args, context), selected),
    resolve: (article, args, context) => resolveRanked<Related>(partsOf(args, context), article, args),
  }),
);

function partsOf(args: RankedArguments, context: Context): RankedParts {
  const { page } = readPage(args);
  return {
    rows: rowPart(context, 'related', args, () => relatedTo(page)),
    total: rowPart(context, 'relatedTotal', null, countRelated),
    bounded: rowPart(context, 'relatedBounded', null, areRelatedBounded),
    known: Promise.resolve(),
  };
}

function readShared(shared: Shared): { id: string; number: number }[] {
  return typeof shared === 'string' ? JSON.parse(shared) : shared;
}
