import { beyond, type Order, reversed } from '../../drizzle/queries/keyset.ts';
import { countOf } from '../../drizzle/queries/list-count.ts';
import { type DayPage, isOnDayPage } from '../../drizzle/queries/newest.ts';
import { type FilteredTable, type FilterOf, whereOf } from '../../drizzle/queries/where.ts';
import { explainEmpty } from '../explain.ts';
import { explainSlug } from '../explain-slug.ts';
import type { Written } from '../filter-input.ts';
import { namesakesBeside } from '../namesakes.ts';
import { checkOrder, readOrder, shapeOf } from '../order.ts';
import { checkPage, decodeCursor, type PageArguments, pageSize } from '../page.ts';
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
    const reading = readFilter(name, args.filter, ['filter']);
    const { filter, named, names } = reading;
    const isBackward = typeof args.first !== 'number' && typeof args.last === 'number';
    const limit = (args.first ?? args.last ?? pageSize) + 1;
    const positions = [
      ...(args.after ? [beyond(order, positionOf('after', args.after, order))] : []),
      ...(args.before ? [beyond(reversed(order), positionOf('before', args.before, order))] : []),
    ];
    const columns = Object.fromEntries(Object.keys(order).map((key) => [key, true]));
    const page = dayPageOf(args, order, limit);
    const where = { AND: [(page && isOnDayPage(name, filter, page)) ?? whereOf(name, filter), ...positions] };
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
      beside: asksAnything(asked) ? namesakesBeside(names) : [],
      value: ({ rows, total, context, path, later }) => {
        const found = rows(name);
        if (isEmptyOf(args, asked, { count: found.length, total }))
          later(explainEmpty(name, reading, path, context));
        const shape = { args, limit, cursor: Object.keys(order), node: null };
        return pageOf(found, total === undefined ? shape : { ...shape, total });
      },
    };
  };
}

/** The page as one of a list that is sorted by day; null where it is sorted otherwise. */
function dayPageOf(args: PageArguments, order: Order, limit: number): DayPage | null {
  const directions = order.day === order.id && Object.keys(order).join() === 'day,id' ? order : null;
  if (!directions) return null;
  const isBackward = typeof args.first !== 'number' && typeof args.last === 'number';
  const { day: direction = 'desc' } = isBackward ? reversed(directions) : directions;
  const [name, cursor] = isBackward ? (['before', args.before] as const) : (['after', args.after] as const);
  const [from = null] = cursor ? positionOf(name, cursor, order) : [];
  return { limit, direction, from: from === null ? null : String(from) };
}

/** The plan of a thing by its slug. */
export function planBySlug(name: FilteredTable): RootPlan<{ slug: string }> {
  const kind = kindOf[name];
  return ({ slug }) => ({
    rows: { [name]: { columns: {}, where: { slug }, limit: 1 } },
    value: ({ rows, context, path, later }) => {
      const [row = null] = rows(name);
      if (row === null) later(explainSlug({ kind, slug, path }, context));
      return row;
    },
  });
}

const kindOf = { articles: 'article', actors: 'actor', events: 'event' } as const;

/** Whether something is asked of the list, so that it is looked at at all. */
function asksAnything(asked: ReadonlySet<string>): boolean {
  return [...asked].some((name) => name !== '__typename');
}

/** Whether the list is looked at and found to have nothing, so that it says why. */
function isEmptyOf(
  args: PageArguments,
  asked: ReadonlySet<string>,
  { count, total }: { count: number; total: number | undefined },
): boolean {
  const isFirstPage = !args.after && !args.before && args.first !== 0 && args.last !== 0;
  const hasPage = [...asked].some((name) => name !== '__typename' && name !== 'totalCount');
  if (hasPage) return count === 0 && isFirstPage;
  // Whether a page is looked for behind a total alone depends on how the document is written.
  return total === 0 && (isFirstPage || notPlanned('a page that is not shown'));
}

/** The position that a cursor of this order means. */
function positionOf(name: 'after' | 'before', cursor: string, order: Order): (string | number)[] {
  const position = decodeCursor(name, cursor, shapeOf(order));
  const isWhole = position.every((value) => typeof value === 'string' || typeof value === 'number');
  return isWhole ? (position as (string | number)[]) : notPlanned('a cursor of no place');
}
