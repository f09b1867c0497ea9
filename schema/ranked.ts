import { createContextCache } from '@pothos/core';
import type { Rank } from '../drizzle/queries/ranked.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { argumentError } from './errors.ts';
import { checkPage, decodeCursor, encodeCursor, pageLimit, pageSize, totalCountMeaning } from './page.ts';

/** An item of a list that is sorted by how well its items do. */
export interface RankedRow {
  id: string;
  score: number;
}

/** A page of such a list: the rows that were read, one more than the page holds if another follows. */
export interface RankedList<Row extends RankedRow> {
  rows: readonly Row[];
  first: number;
  after: string | null | undefined;
  total: () => number | Promise<number>;
}

export interface RankedArguments {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** The arguments that page a ranked list, for `t.arg`. */
export const pageArguments = {
  first: { description: `Size of the page, 0 to ${pageLimit}; ${pageSize} if not given.` },
  after: { description: 'Start after the item with this cursor.' },
} as const;

/** Size and start of the page that is asked for. */
export function readPage({ first, after }: RankedArguments) {
  checkPage({ first, after });
  const size = first ?? pageSize;
  return { first: size, after, page: { limit: size + 1, after: after ? readCursor(after) : null } };
}

type EdgeFields<Row extends RankedRow> = NonNullable<
  Parameters<ReturnType<typeof builder.objectRef<Row & { cursor: string }>>['implement']>[0]['fields']
>;

/** The connection type of a ranked list; `fields` are those of its edges beside the cursor. */
export function rankedConnection<Row extends RankedRow>(
  name: string,
  description: string,
  fields: EdgeFields<Row>,
) {
  const Edge = builder.objectRef<Row & { cursor: string }>(`${name}Edge`).implement({
    description: 'An item of the list, and why it is there.',
    fields: (t) => ({
      cursor: t.string({
        description: 'Its place in the list, for `after`. It holds for this version of the dataset.',
        resolve: ({ cursor }) => cursor,
      }),
      ...fields(t as never),
    }),
  });
  return builder.objectRef<RankedList<Row>>(`${name}Connection`).implement({
    description,
    fields: (t) => ({
      edges: t.field({
        type: [Edge],
        description: 'The page, each item with its cursor.',
        resolve: (list, _args, context) => edgesOf(list, context),
      }),
      pageInfo: t.field({
        type: builder.pageInfoRef(),
        description: 'Where the page stands in the list.',
        resolve: (list, _args, context) => {
          const edges = edgesOf(list, context);
          return {
            hasNextPage: list.rows.length > list.first,
            hasPreviousPage: Boolean(list.after),
            startCursor: edges[0]?.cursor ?? null,
            endCursor: edges.at(-1)?.cursor ?? null,
          };
        },
      }),
      totalCount: t.int({ description: totalCountMeaning, resolve: ({ total }) => total() }),
    }),
  });
}

function edgesOf<Row extends RankedRow>(
  { rows, first, after }: RankedList<Row>,
  context: Context,
): (Row & { cursor: string })[] {
  const version = context.store.readVersion() ?? '';
  if (after) checkVersion(after, version);
  return rows.slice(0, first).map((row) => ({ ...row, cursor: encodeCursor([row.score, row.id, version]) }));
}

/** Refuses a cursor of another version: a rank means nothing once the dataset has changed. */
function checkVersion(cursor: string, version: string): void {
  const [, , known] = decodeCursor('after', cursor, rankShape);
  if (known === version) return;
  throw argumentError(
    'CURSOR_EXPIRED',
    'The cursor is from another version of the dataset, in which this list may have another order.',
    'Start again without "after".',
    ['after'],
    { version },
  );
}

/** Score, id and dataset version. */
const rankShape = ['number', 'string', 'string'] as const;

function readCursor(cursor: string): Rank {
  const [score, id] = decodeCursor('after', cursor, rankShape);
  return { score: Number(score), id: String(id) };
}

/** What a ranked list below a row takes from the row's own statement. */
export interface RankedParts {
  rows: Part;
  total: Part;
  /** Settles when all that the list's filter names has been found; else refuses. */
  known: Promise<void>;
}

interface Part {
  key: string;
  make: unknown;
}

/** Parts that the same arguments make, once per request: only the very same ones can be merged. */
const parts = createContextCache((_context: Context) => new Map<string, Part>());

/** A part of a row's statement under a name of its own. */
export function rowPart(context: Context, name: string, args: unknown, make: () => unknown): Part {
  const made = parts(context);
  const id = JSON.stringify([name, args]);
  const part = made.get(id) ?? { key: `${name}${made.size}`, make: make() };
  made.set(id, part);
  return part;
}

/** What the row's statement has to select for a ranked list; the total only where it is asked for. */
export function selectRanked({ rows, total, known }: RankedParts, selected: unknown) {
  // Whoever resolves the list hears of a refusal; until then it is nobody's fault.
  known.catch(() => {});
  const names = (selected as (() => ReadonlySet<string>) | undefined)?.();
  const asked = names?.has('totalCount') ? [rows, total] : [rows];
  const extras = Object.fromEntries(asked.map(({ key, make }) => [key, make])) as object;
  return { columns: { id: true as const }, extras };
}

/** The ranked list that a row's statement gave. */
export async function resolveRanked<Row extends RankedRow>(
  { rows, total, known }: RankedParts,
  row: object,
  args: RankedArguments,
): Promise<RankedList<Row>> {
  await known;
  const { first, after } = readPage(args);
  return {
    first,
    after,
    rows: readPart<Row[]>(row, rows.key),
    total: () => readPart<number>(row, total.key),
  };
}

/** What a part gave: JSON, as text or read already where the row itself came as JSON. */
export function readPart<Shape>(row: object, key: string): Shape {
  const value = (row as Record<string, unknown>)[key];
  return (typeof value === 'string' ? JSON.parse(value) : value) as Shape;
}
