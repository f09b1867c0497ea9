import type { GraphQLResolveInfo } from 'graphql';
import type { NodeType } from '../drizzle/ids.ts';
import { countHits, type Hit, type Search, searchPage, tableOf } from '../drizzle/queries/search.ts';
import { Actor } from './actor.ts';
import { Article } from './article.ts';
import { brandRow } from './brand.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { describedEnum } from './described-enum.ts';
import { argumentError } from './errors.ts';
import { Event } from './event.ts';
import { explainSearch, noteNamesakesOf } from './explain-search.ts';
import { Highlight, readHighlights } from './highlight.ts';
import { checkNamed } from './known-values.ts';
import {
  pageArguments,
  type RankedArguments,
  type RankedList,
  rankedConnection,
  readPage,
} from './ranked.ts';
import { readSearchFilter, SearchFilterInput, type WrittenSearchFilter } from './search-filter.ts';
import { readSearch, searchForm } from './search-text.ts';
import { asksFor, pathOf } from './selected.ts';
import { correctText, readWords } from './words.ts';

const SearchType = describedEnum('SearchType', 'What can be found.', {
  ARTICLE: 'Articles, by headline, standfirst and body.',
  ACTOR: 'Actors, by names and description.',
  EVENT: 'Events, by summary and evidence.',
});
const nodeTypeOf = { ARTICLE: 'Article', ACTOR: 'Actor', EVENT: 'Event' } as const;
const SearchResult = builder.unionType('SearchResult', {
  description: 'Something that can be found.',
  types: [Article, Actor, Event],
});

const SearchHits = rankedConnection<Hit>('Search', 'What was found, best first.', (t) => ({
  score: t.exposeFloat('score', {
    description: 'How well it fits (bm25, higher is better). Comparable within one type and dataset version.',
  }),
  node: t.field({
    type: SearchResult,
    description: 'What was found.',
    resolve: (hit) => brandRow<typeof SearchResult.$inferType>(hit),
  }),
  highlights: t.field({
    type: [Highlight],
    description: 'Where the words that were looked for stand.',
    resolve: ({ marked }) => readHighlights(marked),
  }),
}));

builder.objectField(SearchHits, 'didYouMean', (t) =>
  t.string({
    nullable: true,
    description:
      'The query with the nearest known words in place of those that occur nowhere among what is searched. Null where every word occurs, or none is near.',
    resolve: (list) => (list as Found).didYouMean ?? null,
  }),
);

/** What a search gives beside its page. */
interface Found extends RankedList<Hit> {
  didYouMean?: string | null;
}

interface SearchArguments extends RankedArguments {
  query: string;
  types?: readonly (keyof typeof nodeTypeOf)[] | null | undefined;
  filter?: WrittenSearchFilter | null | undefined;
}

builder.queryField('search', (t) =>
  t.field({
    type: SearchHits,
    description: `Articles, actors and events that say something, best first. ${searchForm}`,
    args: {
      query: t.arg.string({ required: true, description: `What to look for. ${searchForm}` }),
      types: t.arg({ type: [SearchType], description: 'What to look among; everything if not given.' }),
      filter: t.arg({ type: SearchFilterInput, description: 'Which articles, actors and events count.' }),
      first: t.arg.int(pageArguments.first),
      after: t.arg.string(pageArguments.after),
    },
    resolve: (_root, args, context, info) => readFound(args, context, info),
  }),
);

/** Page, total, and what the words by themselves tell, as far as asked for: all read together. */
async function readFound(args: SearchArguments, context: Context, info: GraphQLResolveInfo): Promise<Found> {
  const { first, after, page } = readPage(args);
  const { filters, ...reading } = readSearchFilter(args.filter);
  const search: Search = { match: readSearch(args.query, ['query']), types: readTypes(args.types), filters };
  const path = pathOf(info);
  const tables = search.types.map((type) => tableOf[type]);
  const [rows, total, words] = await Promise.all([
    searchPage(context.store, { ...search, ...page }),
    asksFor(info, 'totalCount') ? countHits(context.store, search) : 0,
    asksFor(info, 'didYouMean') ? readWords(context, args.query, tables) : null,
    checkNamed(context, reading, path),
    noteNamesakesOf(args.query, path, context),
  ]);
  if (rows.length === 0 && !after && first > 0) {
    await explainSearch({ ...reading, search, query: args.query, words }, path, context);
  }
  return { rows, first, after, total: () => total, didYouMean: words && correctText(args.query, words) };
}

function readTypes(types: readonly (keyof typeof nodeTypeOf)[] | null | undefined): NodeType[] {
  if (types?.length === 0) {
    throw argumentError('INVALID_ARGUMENT', 'types is empty.', 'Leave it out to look among everything.', [
      'types',
    ]);
  }
  return types ? [...new Set(types)].map((type) => nodeTypeOf[type]) : Object.values(nodeTypeOf);
}
