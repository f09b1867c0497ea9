import type { GraphQLResolveInfo } from 'graphql';
import type { NodeType } from '../drizzle/ids.ts';
import {
  areHitsBounded,
  countLimit,
  countOfHits,
  type Hit,
  hitsOf,
  rankedLimit,
  readNumber,
  type Search,
  searchPage,
  tableOf,
} from '../drizzle/queries/search.ts';
import type { WordCount } from '../drizzle/queries/word-count.ts';
import { Actor } from './actor.ts';
import { Article } from './article.ts';
import { brandRow } from './brand.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { describedEnum } from './described-enum.ts';
import { argumentError } from './errors.ts';
import { Event } from './event.ts';
import { explainSearch, namesIn } from './explain-search.ts';
import { Highlight, readHighlights } from './highlight.ts';
import { checkNamed } from './known-values.ts';
import { namesakesBeside, noteNamesakes } from './namesakes.ts';
import type { RootRead } from './plan/root-plan.ts';
import {
  asksForSizes,
  checkAge,
  pageArguments,
  type RankedArguments,
  type RankedList,
  rankedConnection,
  rankedList,
  readPage,
} from './ranked.ts';
import { readSearchFilter, SearchFilterInput, type WrittenSearchFilter } from './search-filter.ts';
import { readSearch, searchForm } from './search-text.ts';
import { type AskedAt, asksFor, pathOf } from './selected.ts';
import { correctText, readWords, wordsBeside } from './words.ts';

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

const found = {
  type: SearchResult,
  description: 'What was found.',
  bounds: `Whether more articles, actors or events say the words than are ranked: of each, the ${rankedLimit} that came into the store last. No others are in the list.`,
  resolve: (hit: Hit) => brandRow(hit),
};

const SearchHits = rankedConnection<Hit>('Search', 'What was found, best first.', found, (t) => ({
  score: t.exposeFloat('score', {
    description: 'How well it fits (bm25, higher is better). Comparable within one type and dataset version.',
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
    plan: planSearch,
    resolve: (_root, args, context, info) => readFound(args, context, info),
  }),
);

/** What a search looks for, as the database is asked for it. */
function readArguments(args: SearchArguments, marked: boolean) {
  const { filters, ...reading } = readSearchFilter(args.filter);
  const search: Search = { match: readSearch(args.query, ['query']), types: readTypes(args.types), filters };
  return { search, reading, page: { ...search, ...readPage(args).page, marked } };
}

/** Page, total, and what the words by themselves tell, as far as asked for: all read together. */
async function readFound(args: SearchArguments, context: Context, info: GraphQLResolveInfo): Promise<Found> {
  const { search, reading, page } = readArguments(args, asksFor(info, 'edges', 'highlights'));
  const path = pathOf(info);
  const { store } = context;
  const [rows, total, bounded, words] = await Promise.all([
    searchPage(store, page),
    ['totalCount', 'totalCountRelation'].some((name) => asksFor(info, name))
      ? readNumber(store, countOfHits(search))
      : 0,
    asksFor(info, 'rankingBounded') ? readNumber(store, areHitsBounded(search)) : 0,
    asksFor(info, 'didYouMean') ? readWords(context, args.query, tablesOf(search)) : null,
    checkNamed(context, reading, path),
    noteNamesakes(context, namesIn(args.query), path),
  ]);
  const list = foundList(args, rows, { total, bounded: bounded === 1, words });
  if (isNothing(list, args))
    await explainSearch({ ...reading, search, query: args.query, words }, path, context);
  return list;
}

/** The same as statements that travel together. */
function planSearch(args: SearchArguments, asked: ReadonlySet<string>, at: AskedAt): RootRead {
  const { search, reading, page } = readArguments(args, at('edges', 'highlights').length > 0);
  const read: { words: readonly WordCount[] | null } = { words: null };
  const note = (words: readonly WordCount[]) => {
    read.words = words;
  };
  return {
    list: hitsOf(page),
    total: asksForSizes(asked).total ? countOfHits(search) : null,
    bounded: asked.has('rankingBounded') ? areHitsBounded(search) : null,
    named: reading.named,
    beside: [
      ...namesakesBeside(reading.names),
      ...namesakesBeside(namesIn(args.query)),
      ...(asked.has('didYouMean') ? [wordsBeside(args.query, tablesOf(search), note)] : []),
    ],
    value: ({ list: hits, total = 0, bounded = false, context, path, later }) => {
      checkAge(args, context);
      const { words } = read;
      const list = foundList(args, hits as Hit[], { total, bounded, words });
      if (isNothing(list, args))
        later(explainSearch({ ...reading, search, query: args.query, words }, path, context));
      return list;
    },
  };
}

function foundList(
  args: SearchArguments,
  hits: readonly Hit[],
  { total, bounded, words }: { total: number; bounded: boolean; words: readonly WordCount[] | null },
): Found {
  const didYouMean = words && correctText(args.query, words);
  const sizes = { total: Math.min(total, countLimit), exact: total <= countLimit, bounded };
  return { ...rankedList(args, hits, () => sizes), didYouMean };
}

function isNothing({ page }: Found, { first, after }: SearchArguments): boolean {
  return page.length === 0 && !after && first !== 0;
}

function tablesOf({ types }: Search) {
  return types.map((type) => tableOf[type]);
}

function readTypes(types: readonly (keyof typeof nodeTypeOf)[] | null | undefined): NodeType[] {
  if (types?.length === 0) {
    throw argumentError('INVALID_ARGUMENT', 'types is empty.', 'Leave it out to look among everything.', [
      'types',
    ]);
  }
  return types ? [...new Set(types)].map((type) => nodeTypeOf[type]) : Object.values(nodeTypeOf);
}
