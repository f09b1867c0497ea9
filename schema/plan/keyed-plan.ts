import { type Filling, isEmpty, type Keyed } from '../../drizzle/keyed-rows.ts';
import { optionOf } from './field-options.ts';
import type { Get, ObjectPlan, Plan } from './object-plan.ts';

/** Where a field finds the things that its parent, an object of JSON, only holds keys of. */
export interface KeyedField {
  /** The list of the parent that holds them; the parent itself where nothing is said. */
  list?: string;
  /** The column that is the key, and under which name it is held; both are `id` where nothing is said. */
  column?: string;
  key?: string;
}

interface Open {
  rows: Keyed[];
  lists: Record<string, Filling>;
}

/** What has to be put into objects of JSON of which some fields are asked. */
export function fillingOf(plans: readonly ObjectPlan[]): Filling {
  const open: Open = { rows: [], lists: {} };
  for (const { field, name, below } of plans.flatMap(({ fields }) => fields)) {
    const keyed = field && optionOf(field, 'keyed');
    if (!keyed) addList(open, name, fillingOf(below));
    else if (keyed.list) addList(open, keyed.list, { rows: keysOf(below, keyed), lists: {} });
    else open.rows.push(...keysOf(below, keyed));
  }
  return open;
}

/** What has to be put into the items of a list that goes in pages: what its edges and its nodes take. */
export function fillingOfItems(plans: readonly ObjectPlan[]): Filling {
  const { lists } = fillingOf(plans);
  return join(lists.edges ?? empty, lists.page ?? empty);
}

/** What gets the value of such a field: of each thing the object that holds its row, null where there is none. */
export function getterOfKeyed({ list }: KeyedField, { below, args }: Pick<Plan, 'below' | 'args'>): Get {
  const names = below.flatMap(({ level }) => (level ? [level.key] : []));
  const size = typeof args.first === 'number' ? args.first : undefined;
  return (parent) => {
    if (list) return (parent[list] as unknown[]).slice(0, size);
    return names.some((name) => name in parent) ? parent : null;
  };
}

const empty: Filling = { rows: [], lists: {} };

function addList({ lists }: Open, name: string, filling: Filling): void {
  if (!isEmpty(filling)) lists[name] = join(lists[name] ?? empty, filling);
}

function join(one: Filling, other: Filling): Filling {
  const lists: Record<string, Filling> = { ...one.lists };
  for (const [name, filling] of Object.entries(other.lists))
    lists[name] = join(lists[name] ?? empty, filling);
  return { rows: [...one.rows, ...other.rows], lists };
}

function keysOf(below: readonly ObjectPlan[], { column = 'id', key = 'id' }: KeyedField): Keyed[] {
  return below.flatMap(({ type, level }) => {
    if (!level) return [];
    level.read = true;
    const query = { columns: level.columns, extras: level.parts };
    const ofType = below.length > 1 ? type.name : null;
    return [{ name: level.key, table: level.table, query, column, key, type: ofType }];
  });
}
