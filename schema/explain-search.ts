import { countLimit, countOfHits, readNumber, type Search, tableOf } from '../drizzle/queries/search.ts';
import { wantedWords } from '../drizzle/queries/wanted-words.ts';
import type { WordCount } from '../drizzle/queries/word-count.ts';
import type { Context } from './context.ts';
import { type Asked, readUnknown } from './explain.ts';
import type { AskedTerm } from './namesakes.ts';
import { correctText, readWords, tellWords } from './words.ts';

type Path = readonly (string | number)[];

/** The words of a search as names that actors may bear, by themselves and all together. */
export function namesIn(query: string): AskedTerm[] {
  const terms = wantedWords(query).map(({ word }) => word);
  const whole = terms.length > 1 ? [terms.join(' ')] : [];
  return [...new Set([...whole, ...terms])].map((term) => ({ term, naming: 'NAME', argument: ['query'] }));
}

/** A search that found nothing; `words` where they have been looked at already. */
export interface EmptySearch extends Asked {
  search: Search;
  query: string;
  words: readonly WordCount[] | null;
}

/** Notes why a search finds nothing: which word occurs nowhere, and what it finds without its filter. */
export async function explainSearch(
  { search, query, words, ...asked }: EmptySearch,
  path: Path,
  context: Context,
): Promise<void> {
  const tables = search.types.map((type) => tableOf[type]);
  const filtered = tables.filter((table) => search.filters[table] !== undefined);
  const [counted, unfiltered, unknown] = await Promise.all([
    words ?? readWords(context, query, tables),
    filtered.length > 0 ? readNumber(context.store, countOfHits({ ...search, filters: {} })) : 0,
    readUnknown(asked, context),
  ]);
  const emptiedBy = unfiltered > 0 ? filtered.map((table) => `filter.${table}`) : ['query'];
  const why =
    unfiltered > 0
      ? `The words find ${unfiltered > countLimit ? `more than ${countLimit}` : unfiltered} things, none of which ${emptiedBy.join(' or ')} lets through.`
      : tellWords(counted);
  context.notes.push({
    path,
    message: [why, tellWords(unknown.words)].filter(Boolean).join(' ') || 'Nothing says what is asked for.',
    emptiedBy,
    words: [...counted.map((word) => ({ argument: 'query', ...word })), ...unknown.words],
    didYouMean: correctText(query, counted),
  });
}
