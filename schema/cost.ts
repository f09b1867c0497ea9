import { type GraphQLField, getNamedType, getNullableType, isLeafType, isListType } from 'graphql';
import { pageSize } from './page.ts';

/** Fields that take more work than the things they show: each has the cost of so many things. */
export const heavyFields: Readonly<Record<string, number>> = {
  search: 10,
  suggestActors: 10,
  timeline: 10,
  network: 10,
  dyad: 10,
  facets: 10,
  articleFacets: 10,
  actorFacets: 10,
  related: 10,
  counterparts: 10,
  coMentions: 10,
  corroboration: 10,
};

/** How many things a list without pages is taken to have. */
export const unpagedSize = 5;
/** Lists without pages that are longer. */
export const longLists: Readonly<Record<string, number>> = { buckets: 100 };

interface FieldCost {
  field: number;
  multiplier: number;
}

/**
 * What a field costs: one for each thing it shows, nothing for what a thing says of itself. A page is counted
 * where its size is passed, so that `edges`, `nodes` and `node` below it are no lists of their own.
 */
export function costOf(
  args: Readonly<Record<string, unknown>>,
  field: GraphQLField<unknown, unknown>,
): FieldCost {
  if (isLeafType(getNamedType(field.type))) return { field: 0, multiplier: 1 };
  if (field.args.length === 0 && partsOfPages.has(field.name)) {
    return { field: field.name === 'edges' || field.name === 'nodes' ? 1 : 0, multiplier: 1 };
  }
  return { field: heavyFields[field.name] ?? 1, multiplier: sizeOf(args, field) };
}

const partsOfPages: ReadonlySet<string> = new Set(['edges', 'nodes', 'node', 'pageInfo']);

function sizeOf(args: Readonly<Record<string, unknown>>, field: GraphQLField<unknown, unknown>): number {
  if (Array.isArray(args.ids)) return args.ids.length;
  if (field.args.some(({ name }) => name === 'first')) {
    const size = args.first ?? args.last ?? pageSize;
    return typeof size === 'number' ? Math.max(1, size) : pageSize;
  }
  return isListType(getNullableType(field.type)) ? (longLists[field.name] ?? unpagedSize) : 1;
}
