import { createContextCache } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import { countLinked, type Link, type LinkedTable, linkedTable } from '../drizzle/queries/link-count.ts';
import { type FilterOf, type Where, whereOf } from '../drizzle/queries/where.ts';
import type { Context } from './context.ts';
import { explainLinked } from './explain-linked.ts';
import type { Written } from './filter-input.ts';
import { checkKnown } from './known-values.ts';
import type { PageArguments } from './page.ts';
import { type ReadFilter, readFilter } from './read-filter.ts';
import { pathOf } from './selected.ts';

/** A list that hangs on a row, as far as its filter goes. */
export interface LinkedList<Name extends Link> {
  link: Name;
  reading: ReadFilter<object>;
  /** The condition on the row at the other end of the link; none where nothing is filtered. */
  where: Where<LinkedTable<Name>> | null;
  /** Under which name the row's own statement counts the list, and how. */
  totalKey: string;
  total: ReturnType<typeof countLinked>;
  /** Settles when all that the filter names has been found; else refuses. */
  known: Promise<void>;
}

/** What was read of the filters of a request; the same arguments give the very same conditions. */
const lists = createContextCache((_context: Context) => new Map<string, LinkedList<Link>>());

/** Reads the filter of a list below a row. */
export function readLinked<Name extends Link>(
  link: Name,
  written: Written<FilterOf[LinkedTable<Name>]> | null | undefined,
  context: Context,
): LinkedList<Name> {
  const made = lists(context);
  const key = JSON.stringify([link, written ?? null]);
  const list = made.get(key) ?? makeList(link, written, context, made.size);
  made.set(key, list as unknown as LinkedList<Link>);
  return list as unknown as LinkedList<Name>;
}

function makeList<Name extends Link>(
  link: Name,
  written: Written<FilterOf[LinkedTable<Name>]> | null | undefined,
  context: Context,
  index: number,
): LinkedList<Name> {
  const table = linkedTable(link);
  const reading = readFilter(table, written as never, ['filter']);
  const known = checkKnown(context, reading.named);
  // Whoever resolves the list hears of it; until then it is nobody's fault.
  known.catch(() => {});
  const { filter } = reading;
  return {
    link,
    reading,
    where: Object.keys(filter).length === 0 ? null : (whereOf(table, filter) as Where<LinkedTable<Name>>),
    totalKey: `total${index}`,
    total: countLinked(link, filter as never),
    known,
  };
}

/** The ways from a page to its things. */
const waysToNodes = [[{ name: 'nodes' }], [{ name: 'edges' }, { name: 'node' }]];

/** The selection of the things of a page, of some type, whichever way the document asks for them. */
export function ofPage<Nested extends (query?: never, path?: never) => unknown>(
  nested: Nested,
  type: string,
): Nested {
  const below = { getType: () => type, paths: waysToNodes };
  return ((query: never) => nested(query, below as never)) as Nested;
}

/** What a row's statement has to count, where the document asks for the total of a list below it. */
export function countIfAsked(
  { totalKey, total }: Pick<LinkedList<Link>, 'totalKey' | 'total'>,
  selected: unknown,
): object {
  const names = (selected as (() => ReadonlySet<string>) | undefined)?.();
  return names?.has('totalCount') ? ({ [totalKey]: total } as object) : {};
}

/**
 * A page of a list below a row with its total, once all that its filter names is known. Where the first page
 * holds nothing, `extensions.explain` says why.
 */
export async function withTotal<Page extends { edges?: unknown }>(
  { known, totalKey, link, reading }: Pick<LinkedList<Link>, 'known' | 'totalKey' | 'link' | 'reading'>,
  row: { id: string },
  page: Page,
  asked: { args: PageArguments; context: Context; info: GraphQLResolveInfo },
): Promise<Page & { totalCount: () => number }> {
  await known;
  const { args, context, info } = asked;
  const isFirstPage = !args.after && !args.before && args.first !== 0 && args.last !== 0;
  if (isFirstPage) {
    const count = (page.edges as readonly unknown[] | null | undefined)?.length ?? 0;
    await explainLinked({ link, reading }, { rowId: row.id, path: pathOf(info), count }, context);
  }
  return { ...page, totalCount: () => Number((row as unknown as Record<string, unknown>)[totalKey]) };
}

/** The arguments of a list below a row, as its query reads them. */
export interface LinkedArguments<Name extends Link> {
  filter?: Written<FilterOf[LinkedTable<Name>]> | null | undefined;
}
