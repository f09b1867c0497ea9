import { decodeCursorChunk } from '@pothos/core';
import { argumentError } from './errors.ts';

/** How many items a page has when neither first nor last is given, and at most. */
export const pageSize = 20;
export const pageLimit = 100;

/** What totalCount means, in every connection. */
export const totalCountMeaning = 'Length of the whole list, counted only when asked for.';

/** What `nodes` means, in every connection. */
export const nodesMeaning = 'The things of the page, without what edges say of them.';

export interface PageArguments {
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
}

/** What the values in a cursor are, one for each key that its list is sorted by. */
export type CursorShape = readonly ('string' | 'number')[];

/** Refuses page arguments that name no page, with an error that says what would. */
export function checkPage(args: PageArguments, shape?: CursorShape): void {
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
  checkCursor('after', args.after, shape);
  checkCursor('before', args.before, shape);
}

function checkSize(name: 'first' | 'last', size: number | null | undefined): void {
  if (typeof size !== 'number' || (size >= 0 && size <= pageLimit)) return;
  throw argumentError('INVALID_PAGE_SIZE', `${name} is ${size}.`, `Pass a number from 0 to ${pageLimit}.`, [
    name,
  ]);
}

function checkCursor(
  name: 'after' | 'before',
  cursor: string | null | undefined,
  shape: CursorShape | undefined,
): void {
  if (typeof cursor === 'string') decodeCursor(name, cursor, shape);
}

/** A cursor of a list that the database plugin does not page itself. */
export function encodeCursor(position: readonly (string | number)[]): string {
  return btoa(`${cursorMark}${JSON.stringify(position)}`);
}

/** The position in a cursor of this API, of the shape that cursors of its list have. */
export function decodeCursor(
  name: 'after' | 'before',
  cursor: string,
  shape: CursorShape | undefined,
): unknown[] {
  const position = readPosition(cursor);
  const fits = shape === undefined || hasShape(position, shape);
  if (position !== null && fits) return position;
  throw cursorError(name, cursor);
}

function hasShape(position: readonly unknown[] | null, shape: CursorShape): boolean {
  if (position?.length !== shape.length) return false;
  return shape.every((kind, index) => typeof position[index] === kind || position[index] === null);
}

function readPosition(cursor: string): unknown[] | null {
  try {
    const text = readCursorText(cursor) ?? '';
    const position: unknown = text.startsWith('[') ? JSON.parse(text) : decodeCursorChunk(text);
    return Array.isArray(position) ? position : [position];
  } catch {
    return null;
  }
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
