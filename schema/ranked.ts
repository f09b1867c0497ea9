import { createContextCache } from '@pothos/core';
import type { Rank } from '../drizzle/queries/ranked.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { CountRelation } from './count-relation.ts';
import { argumentError } from './errors.ts';
import {
  checkPage,
  decodeCursor,
  encodeCursor,
  nodesMeaning,
  pageLimit,
  pageSize,
  totalCountMeaning,
} from './page.ts';

/** An item of a list that is sorted by how well its items do. */
export interface RankedRow {
  id: string;
  score: number;
}

/** A page of such a list. */
export interface RankedList<Row extends RankedRow> {
  page: readonly Row[];
  hasNext: boolean;
  after: string | null | undefined;
  sizes: () => RankedSizes;
}

/** How much a ranked list holds, as far as asked for. */
export interface RankedSizes {
  total: number;
  /** Whether the total is all there is. */
  exact: boolean;
  /** Whether there is more than was ranked. */
  bounded: boolean;
}

/** The sizes of a list of which no more is counted than is ranked. */
export function sizesOfRanked(total: unknown, bounded: unknown): RankedSizes {
  return { total: Number(total), exact: !bounded, bounded: Boolean(bounded) };
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

/** The page, of the rows that were read for it: one more than it holds if another follows. */
export function rankedList<Row extends RankedRow>(
  args: RankedArguments,
  rows: readonly Row[],
  sizes: () => RankedSizes,
): RankedList<Row> {
  const { first, after } = readPage(args);
  return { page: rows.slice(0, first), hasNext: rows.length > first, after, sizes };
}

/** Refuses a page of another version of the dataset: a rank means nothing once that has changed. */
export function checkAge({ after }: RankedArguments, { store }: Context): void {
  if (!after) return;
  const [, , known] = decodeCursor('after', after, rankShape);
  const version = store.readVersion() ?? '';
  if (known === version) return;
  throw argumentError(
    'CURSOR_EXPIRED',
    'The cursor is from another version of the dataset, in which this list may have another order.',
    'Start again without "after".',
    ['after'],
    { version },
  );
}

/** What the items of a ranked list are: the type of `node`, and how a row becomes one. */
interface NodeOf<Row> {
  type: unknown;
  description: string;
  /** What it means that the ranking is bounded. */
  bounds: string;
  resolve: (row: Row) => unknown;
}

type EdgeFields<Row extends RankedRow> = NonNullable<
  Parameters<ReturnType<typeof builder.objectRef<Row & { cursor: string }>>['implement']>[0]['fields']
>;

/** The connection type of a ranked list; `fields` are those of its edges beside cursor and node. */
export function rankedConnection<Row extends RankedRow>(
  name: string,
  description: string,
  node: NodeOf<Row>,
  fields: EdgeFields<Row>,
) {
  const { bounds } = node;
  const Edge = builder.objectRef<Row & { cursor: string }>(`${name}Edge`).implement({
    description: 'An item of the list, and why it is there.',
    fields: (t) => ({
      cursor: t.string({
        description: 'Its place in the list, for `after`. It holds for this version of the dataset.',
        resolve: ({ cursor }) => cursor,
      }),
      node: t.field({
        type: node.type as never,
        description: node.description,
        keyed: {},
        resolve: node.resolve as never,
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
            hasNextPage: list.hasNext,
            hasPreviousPage: Boolean(list.after),
            startCursor: edges[0]?.cursor ?? null,
            endCursor: edges.at(-1)?.cursor ?? null,
          };
        },
      }),
      nodes: t.field({
        type: [node.type] as never,
        description: nodesMeaning,
        keyed: { list: 'page' },
        resolve: ((list: RankedList<Row>, _args: object, context: Context) => {
          checkAge(list, context);
          return list.page.map(node.resolve);
        }) as never,
      }),
      totalCount: t.int({ description: totalCountMeaning, resolve: ({ sizes }) => sizes().total }),
      totalCountRelation: t.field({
        type: CountRelation,
        description: 'Whether `totalCount` is all there is, or the list is longer than is counted.',
        resolve: ({ sizes }) => (sizes().exact ? 'EXACT' : 'AT_LEAST'),
      }),
      rankingBounded: t.boolean({ description: bounds, resolve: ({ sizes }) => sizes().bounded }),
    }),
  });
}

function edgesOf<Row extends RankedRow>(
  list: RankedList<Row>,
  context: Context,
): (Row & { cursor: string })[] {
  checkAge(list, context);
  const version = context.store.readVersion() ?? '';
  return list.page.map((row) => ({ ...row, cursor: encodeCursor([row.score, row.id, version]) }));
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
  bounded: Part;
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

/** Whether the document asks for what only a count tells, and for what only a look beyond the bounds tells. */
export function asksForSizes(asked: ReadonlySet<string>): { total: boolean; bounded: boolean } {
  const relation = asked.has('totalCountRelation');
  return {
    total: relation || asked.has('totalCount'),
    bounded: relation || asked.has('rankingBounded'),
  };
}

/** What the row's statement has to select for a ranked list; the sizes only where they are asked for. */
export function selectRanked({ rows, total, bounded, known }: RankedParts, selected: unknown) {
  // Whoever resolves the list hears of a refusal; until then it is nobody's fault.
  known.catch(() => {});
  const names = (selected as (() => ReadonlySet<string>) | undefined)?.();
  const sizes = asksForSizes(names ?? new Set());
  const asked = [rows, ...(sizes.total ? [total] : []), ...(sizes.bounded ? [bounded] : [])];
  const extras = Object.fromEntries(asked.map(({ key, make }) => [key, make])) as object;
  return { columns: { id: true as const }, extras };
}

/** The ranked list that a row's statement gave. */
export async function resolveRanked<Row extends RankedRow>(
  { rows, total, bounded, known }: RankedParts,
  row: object,
  args: RankedArguments,
): Promise<RankedList<Row>> {
  await known;
  return rankedList(args, readPart<Row[]>(row, rows.key), () =>
    sizesOfRanked(readPart(row, total.key), readPart(row, bounded.key)),
  );
}

/** What a part gave: JSON, as text or read already where the row itself came as JSON. */
export function readPart<Shape>(row: object, key: string): Shape {
  const value = (row as Record<string, unknown>)[key];
  return (typeof value === 'string' ? JSON.parse(value) : value) as Shape;
}
