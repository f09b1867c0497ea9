import { createContextCache } from '@pothos/core';
import { countRows } from '../drizzle/queries/list-count.ts';
import { type FilteredTable, type FilterOf, whereOf } from '../drizzle/queries/where.ts';
import type { Context } from './context.ts';
import { explainEmpty } from './explain.ts';
import type { Written } from './filter-input.ts';
import { checkNamed } from './known-values.ts';
import { checkOrder, type OrderBy, shapeOf } from './order.ts';
import { checkPage, type PageArguments } from './page.ts';
import { readFilter } from './read-filter.ts';

export interface ListArguments<Name extends FilteredTable> extends PageArguments {
  filter?: Written<FilterOf[Name]> | null | undefined;
  orderBy?: readonly OrderBy[] | null | undefined;
}

/** Totals that were asked for together with their page, by the arguments of the list. */
const totals = createContextCache((_context: Context) => new WeakMap<object, Promise<number>>());

/**
 * A page of a list: page and filter are checked, and page, total and what the filter names are read
 * together, so that they make one round trip.
 */
export async function readList<Name extends FilteredTable, Row>(
  name: Name,
  args: ListArguments<Name>,
  context: Context,
  asked: {
    total: boolean;
    page: (where: ReturnType<typeof whereOf<Name>>) => PromiseLike<Row[]>;
    path: readonly (string | number)[];
    /** The columns that the page is sorted by. */
    order: Readonly<Record<string, unknown>>;
  },
): Promise<Row[]> {
  checkOrder(args.orderBy);
  checkPage(args, shapeOf(asked.order));
  const reading = readFilter(name, args.filter, ['filter']);
  const { filter } = reading;
  const total = asked.total ? countRows(context.store, name, filter) : null;
  if (total) totals(context).set(args, total);
  const [rows] = await Promise.all([
    asked.page(whereOf(name, filter)),
    checkNamed(context, reading, asked.path),
    total,
  ]);
  const isFirstPage = !args.after && !args.before && args.first !== 0 && args.last !== 0;
  if (rows.length === 0 && isFirstPage) await explainEmpty(name, reading, asked.path, context);
  return rows;
}

/** Length of the whole list, as counted with its page, or by itself where no page is asked for. */
export async function readTotal<Name extends FilteredTable>(
  name: Name,
  args: ListArguments<Name>,
  context: Context,
  path: readonly (string | number)[],
): Promise<number> {
  const counted = totals(context).get(args);
  if (counted) return counted;
  checkOrder(args.orderBy);
  checkPage(args);
  const reading = readFilter(name, args.filter, ['filter']);
  const [total] = await Promise.all([
    countRows(context.store, name, reading.filter),
    checkNamed(context, reading, path),
  ]);
  if (total === 0) await explainEmpty(name, reading, path, context);
  return total;
}
