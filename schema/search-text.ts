import { toMatchQuery } from '../drizzle/queries/search-text.ts';
import { argumentError } from './errors.ts';

/** What the search language can do, for descriptions. */
export const searchForm =
  'Words must all occur, in any form and with or without diacritics; "in quotes" a phrase; word* a beginning, of three letters or more; OR between two either; -word or NOT word without; parentheses keep together.';

/** The database's query for what somebody typed. `argument` names it in errors. */
export function readSearch(text: string, argument: readonly string[]): string {
  const match = toMatchQuery(text);
  if (match !== null) return match;
  throw argumentError(
    'INVALID_SEARCH',
    `${JSON.stringify(text)} holds no word to search for.`,
    `Pass at least one word. ${searchForm}`,
    argument,
  );
}
