import type { NodeType } from '../drizzle/ids.ts';
import { closeMark, countHits, type Hit, openMark, searchPage } from '../drizzle/queries/search.ts';
import { Actor } from './actor.ts';
import { Article } from './article.ts';
import { brandRow } from './brand.ts';
import { builder } from './builder.ts';
import { describedEnum } from './described-enum.ts';
import { argumentError } from './errors.ts';
import { Event } from './event.ts';
import { pageArguments, rankedConnection, readPage } from './ranked.ts';
import { readSearch, searchForm } from './search-text.ts';

interface Range {
  start: number;
  end: number;
}

const HighlightRange = builder.objectRef<Range>('HighlightRange').implement({
  description: 'Words that were looked for: `text.slice(start, end)` of the highlight.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'First UTF-16 code unit of the text.' }),
    end: t.exposeInt('end', { description: 'One past the last UTF-16 code unit of the text.' }),
  }),
});

const Highlight = builder.objectRef<{ field: string; text: string; ranges: Range[] }>('Highlight').implement({
  description: 'A field in which something was found.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'Its name in the GraphQL type.' }),
    text: t.exposeString('text', { description: 'What it says; of a body, the passage that fits best.' }),
    ranges: t.field({
      type: [HighlightRange],
      description: 'Where the words that were looked for stand.',
      resolve: ({ ranges }) => ranges,
    }),
  }),
});

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

builder.queryField('search', (t) =>
  t.field({
    type: SearchHits,
    description: `Articles, actors and events that say something, best first. ${searchForm}`,
    args: {
      query: t.arg.string({ required: true, description: 'What to look for.' }),
      types: t.arg({ type: [SearchType], description: 'What to look among; everything if not given.' }),
      first: t.arg.int(pageArguments.first),
      after: t.arg.string(pageArguments.after),
    },
    resolve: async (_root, { query, types, ...page }, { store }) => {
      const { first, after, page: bounds } = readPage(page);
      const search = { match: readSearch(query, ['query']), types: readTypes(types), ...bounds };
      const rows = await searchPage(store, search);
      return { rows, first, after, total: () => countHits(store, search) };
    },
  }),
);

function readTypes(types: readonly (keyof typeof nodeTypeOf)[] | null | undefined): NodeType[] {
  if (types?.length === 0) {
    throw argumentError('INVALID_ARGUMENT', 'types is empty.', 'Leave it out to look among everything.', [
      'types',
    ]);
  }
  return types ? [...new Set(types)].map((type) => nodeTypeOf[type]) : Object.values(nodeTypeOf);
}

function readHighlights(marked: string) {
  return Object.entries(JSON.parse(marked) as Record<string, string | null>).flatMap(([field, text]) =>
    text?.includes(openMark) ? [{ field, ...readMarks(text) }] : [],
  );
}

/** Takes the marks out of a text and says what stood between them. */
function readMarks(marked: string): { text: string; ranges: Range[] } {
  const [before = '', ...parts] = marked.split(openMark);
  const ranges: Range[] = [];
  let text = before;
  for (const part of parts) {
    const [found = '', after = ''] = part.split(closeMark);
    ranges.push({ start: text.length, end: text.length + found.length });
    text += found + after;
  }
  return { text, ranges };
}
