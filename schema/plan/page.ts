import { encodeBase64, encodeCursorChunk, encodeCursorTuple } from '@pothos/core';
import type { Row } from '../../drizzle/compact-rows.ts';
import type { PageArguments } from '../page.ts';

export interface PageShape {
  args: PageArguments;
  /** One more than the page holds, where there is one. */
  limit: number;
  /** Columns whose values make a cursor. */
  cursor: readonly string[];
  /** Under which name a row of a link holds the thing itself; null where it is the row. */
  node: string | null;
  total?: number;
}

/** A page of a connection as its type expects it, made of the rows that were read for it. */
export function pageOf(rows: readonly Row[], { args, limit, cursor, node, total }: PageShape) {
  const isBackward = typeof args.first !== 'number' && typeof args.last === 'number';
  const isFull = rows.length === limit;
  const shown = isFull ? rows.slice(0, -1) : [...rows];
  if (isBackward) shown.reverse();
  const cursorOf = (row: Row | undefined) => (row ? formatCursor(row, cursor) : null);
  return {
    edges: shown.map((row) => ({
      ...(node === null ? {} : row),
      get cursor() {
        return cursorOf(row);
      },
      node: node === null ? row : row[node],
    })),
    pageInfo: {
      hasNextPage: args.before ? true : typeof args.last === 'number' ? false : isFull,
      hasPreviousPage: args.after ? true : isBackward ? isFull : false,
      get startCursor() {
        return cursorOf(shown[0]);
      },
      get endCursor() {
        return cursorOf(shown.at(-1));
      },
    },
    totalCount: () => total,
  };
}

function formatCursor(row: Row, columns: readonly string[]): string {
  const values = columns.map((column) => row[column]);
  return encodeBase64(`DC:${values.length > 1 ? encodeCursorTuple(values) : encodeCursorChunk(values[0])}`);
}
