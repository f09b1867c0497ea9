import { isPart, type Row, type RowQuery } from '../../drizzle/compact-rows.ts';
import { explainLinked } from '../explain-linked.ts';
import { type LinkedArguments, readLinked } from '../linked.ts';
import type { PageArguments } from '../page.ts';
import { optionOf } from './field-options.ts';
import { notPlanned } from './not-planned.ts';
import { type ObjectPlan, type Plan, type Planning, partsOf, plansAt } from './object-plan.ts';
import { pageOf } from './page.ts';
import type { Run } from './run.ts';

/** How a connection below a row is read and made. */
interface Connection {
  part: RowQuery;
  get: (part: Row, run: Run) => unknown;
}

/**
 * A list that a field pages, or null where it does none. The field says what the page is made of; of that
 * only what the document asks for is read.
 */
export function connectionOf(
  part: RowQuery,
  { args, below, field }: Plan,
  { context }: Planning,
): Connection | null {
  const [first, ...more] = Object.entries(part.with ?? {}) as [string, RowQuery][];
  const [name, list] = first ?? ['', {}];
  if (!isConnection(below)) return null;
  if (more.length > 0 || list.limit === undefined) notPlanned('a list that is paged in another way');
  const { limit } = list;
  const [total] = Object.keys(part.extras ?? {});
  const [linked = ''] = Object.keys(list.with ?? {}).filter((key) => isOfNodes(list.with?.[key]));
  const node = isOfNodes(list) ? null : linked;
  const cursor = Object.keys(list.orderBy as object);
  const links = trimLinks(list, node, cursor, below);
  const link = optionOf(field, 'link') ?? notPlanned(`${field.name}, which says no link`);
  const { reading } = readLinked(link, (args as LinkedArguments<typeof link>).filter, context);
  const mayExplain = Object.keys(reading.filter).length > 0 && isFirstPage(args as PageArguments);
  return {
    part: {
      columns: mayExplain ? { id: true } : {},
      extras: part.extras,
      with: links ? { [name]: links } : {},
    },
    get: (row, run) => {
      const rows = links ? (row[name] as Row[]) : [];
      if (mayExplain) {
        if (!links && total === undefined) notPlanned('a list of which nothing is read');
        const count = rows.length || (total === undefined ? 0 : Number(row[total]));
        const list = { rowId: String(row.id), path: [...run.path], count };
        run.later.push(explainLinked({ link, reading }, list, run.context));
      }
      return pageOf(rows, {
        ...{ args: args as PageArguments, limit, cursor, node },
        ...(total === undefined ? {} : { total: Number(row[total]) }),
      });
    },
  };
}

function isFirstPage({ first, last, after, before }: PageArguments): boolean {
  return !after && !before && first !== 0 && last !== 0;
}

function isConnection(plans: readonly ObjectPlan[]): boolean {
  return plans.some(({ type }) => 'edges' in type.getFields());
}

function isOfNodes(query: unknown): boolean {
  return Object.values((query as RowQuery).extras ?? {}).some(isPart);
}

/** The rows of a link, or null where nothing is asked of them, with what edges show of them: the fields of edges are named as the links' own. */
function trimLinks(
  list: RowQuery,
  node: string | null,
  cursor: readonly string[],
  below: readonly ObjectPlan[],
): RowQuery | null {
  const edges = plansAt(below, ['edges']);
  const asked = new Set(edges.flatMap(({ fields }) => fields.map(({ name }) => name)));
  const infos = plansAt(below, ['pageInfo']);
  const nodes = plansAt(below, ['nodes']);
  if (edges.length === 0 && infos.length === 0 && nodes.length === 0) return null;
  const hasNodes = asked.has('node') || nodes.length > 0;
  const hasCursors = asked.has('cursor') || infos.length > 0;
  const wanted = new Set([...asked, ...(hasCursors ? cursor : []), ...(node === null ? [] : notedOf(asked))]);
  const columns = Object.fromEntries(
    [...wanted].filter((name) => list.columns?.[name]).map((name) => [name, true]),
  );
  const related = Object.entries(list.with ?? {}).flatMap(([name, query]) => {
    if (name === node) return hasNodes ? [[name, { ...(query as RowQuery), columns: {} }] as const] : [];
    if (!asked.has(name)) return [];
    const parts = partsOf(plansAt(edges, [name]));
    const seed = query === true ? {} : (query as RowQuery);
    return [[name, Object.keys(parts).length > 0 ? { ...seed, columns: {}, extras: parts } : seed] as const];
  });
  // The row behind the page only tells that it is there.
  const limit = (list.limit ?? 0) - (infos.length > 0 ? 0 : 1);
  return { ...list, limit, columns, with: Object.fromEntries(related) };
}

/** What the cache notes of edges of which any field is asked. */
function notedOf(asked: ReadonlySet<string>): string[] {
  return [...asked].some((name) => name !== '__typename') ? ['articleId', 'eventId'] : [];
}
