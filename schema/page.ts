import { argumentError } from './errors.ts';

/** How many items a page has when neither first nor last is given, and at most. */
export const pageSize = 20;
export const pageLimit = 100;

/** What totalCount means, in every connection. */
export const totalCountMeaning = 'Length of the whole list, counted only when asked for.';

export interface PageArguments {
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
}

/** Refuses page arguments that name no page, with an error that says what would. */
export function checkPage(args: PageArguments): void {
  if (typeof args.first === 'number' && typeof args.last === 'number') {
    throw argumentError(
      'INVALID_PAGE_SIZE',
      'Both first and last are given.',
      'Pass first (with after) to go forward or last (with before) to go back, not both.',
      ['first'],
    );
  }
  checkSize('first', args.first);
  checkSize('last', args.last);
  checkCursor('after', args.after);
  checkCursor('before', args.before);
}

function checkSize(name: 'first' | 'last', size: number | null | undefined): void {
  if (typeof size !== 'number' || (size >= 0 && size <= pageLimit)) return;
  throw argumentError('INVALID_PAGE_SIZE', `${name} is ${size}.`, `Pass a number from 0 to ${pageLimit}.`, [
    name,
  ]);
}

function checkCursor(name: 'after' | 'before', cursor: string | null | undefined): void {
  if (typeof cursor !== 'string' || readCursorText(cursor) !== null) return;
  throw cursorError(name, cursor);
}

/** A cursor of a list that the database plugin does not page itself. */
export function encodeCursor(position: readonly (string | number)[]): string {
  return btoa(`${cursorMark}${JSON.stringify(position)}`);
}

/** The position in a cursor made by `encodeCursor`. */
export function decodeCursor(name: 'after' | 'before', cursor: string): unknown[] {
  try {
    const position: unknown = JSON.parse(readCursorText(cursor) ?? '');
    if (Array.isArray(position)) return position;
  } catch {
    // Fall through to the error that says what a cursor is.
  }
  throw cursorError(name, cursor);
}

const cursorMark = 'DC:';

function readCursorText(cursor: string): string | null {
  try {
    const text = atob(cursor);
    return text.startsWith(cursorMark) ? text.slice(cursorMark.length) : null;
  } catch {
    return null;
  }
}

function cursorError(name: string, cursor: string) {
  return argumentError(
    'INVALID_CURSOR',
    `"${cursor}" is not a cursor of this list.`,
    'Pass a cursor as you received it in edges { cursor } or pageInfo.',
    [name],
  );
}
