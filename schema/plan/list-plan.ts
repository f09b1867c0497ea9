import { decodeBase64, decodeCursorChunk } from '@pothos/core';
import { beyond, type Order, reversed } from '../../drizzle/queries/keyset.ts';
import { countOf, type FilteredTable, type FilterOf, whereOf } from '../../drizzle/queries/where.ts';
import type { Written } from '../filter-input.ts';
import { checkOrder, readOrder, shapeOf } from '../order.ts';
import { checkPage, type PageArguments, pageSize } from '../page.ts';
import { readFilter } from '../read-filter.ts';
import { notPlanned } from './not-planned.ts';
import { pageOf } from './page.ts';
import type { RootPlan } from './root-plan.ts';

interface ListArguments<Name extends FilteredTable> extends PageArguments {
  filter?: Written<FilterOf[Name]> | null | undefined;
  orderBy?: readonly { field: string; direction: 'asc' | 'desc' }[] | null | undefined;
}

/** The plan of a list with filter, order and pages. */
export function planList<Name extends FilteredTable>(
  name: Name,
  usual: Order,
): RootPlan<ListArguments<Name>> {
  return (args, asked) => {
    checkOrder(args.orderBy);
    const order = readOrder(args.orderBy, usual) as Order;
    checkPage(args, shapeOf(order));
    const { filter, named, names } = readFilter(name, args.filter, ['filter']);
    if (names.length > 0) notPlanned('names that may be those of several actors');
    const isBackward = typeof args.first !== 'number' && typeof args.last === 'number';
    const limit = (args.first ?? args.last ?? pageSize) + 1;
    const positions = [
      ...(args.after ? [beyond(order, readPosition(args.after, order))] : []),
      ...(args.before ? [beyond(reversed(order), readPosition(args.before, order))] : []),
    ];
    const columns = Object.fromEntries(Object.keys(order).map((key) => [key, true]));
    const where = { AND: [whereOf(name, filter), ...positions] };
    return {
      rows: {
        [name]: {
          columns,
          where,
          orderBy: isBackward ? reversed(order) : order,
          limit: asked.has('pageInfo') ? limit : limit - 1,
        },
      },
      total: asked.has('totalCount') ? countOf(name, filter) : null,
      named,
      value: (rows, total) => {
        const found = rows(name);
        if (total === 0 || (found.length === 0 && !args.after && !args.before))
          notPlanned('an empty list, which says why');
        const shape = { args, limit, cursor: Object.keys(order), node: null };
        return pageOf(found, total === undefined ? shape : { ...shape, total });
      },
    };
  };
}

/** The plan of a thing by its slug. */
export function planBySlug(name: FilteredTable): RootPlan<{ slug: string }> {
  return ({ slug }) => ({
    rows: { [name]: { columns: {}, where: { slug }, limit: 1 } },
    value: (rows) => rows(name)[0] ?? notPlanned('a slug that nothing has, which says what is nearby'),
  });
}

/** The position that a cursor of this order means. */
function readPosition(cursor: string, order: Order): (string | number)[] {
  const text = decodeBase64(cursor);
  const position = decodeCursorChunk(text.slice('DC:'.length));
  const isWhole =
    Array.isArray(position) &&
    position.length === Object.keys(order).length &&
    position.every((value) => typeof value === 'string' || typeof value === 'number');
  return text.startsWith('DC:') && isWhole ? (position as (string | number)[]) : notPlanned('a cursor');
}
