import type { SQL } from 'drizzle-orm';
import { filledList } from '../../drizzle/keyed-rows.ts';
import type { NamedValue } from '../../drizzle/queries/unknown-values.ts';
import { asksForSizes } from '../ranked.ts';
import { fillingOfItems } from './keyed-plan.ts';
import type { Get, Level, Plan, Planning } from './object-plan.ts';
import type { Run } from './run.ts';

type OfRow = (row: never) => SQL;

/** What a list below a row is made of, as parts of the row's statement. */
export interface ListRead {
  /** JSON whose objects hold keys. */
  list: OfRow;
  total: OfRow;
  /** Whether there is more than the list was made of. */
  bounded: OfRow;
  /** What the filter names, which has to be in the store. */
  named?: readonly NamedValue[];
  value: (found: FoundList, run: Run) => unknown;
}

export interface FoundList {
  list: unknown[];
  total: number | undefined;
  bounded: number | undefined;
  /** Of the row that the list is below. */
  rowId: string;
}

/** How such a list is planned. */
export type ListPlan<Args = never> = (args: Args) => ListRead;

/** Has the row read such a list, as far as it is asked for, and says how to get it of the row. */
export function getterOfListed(
  { list, total, bounded, named = [], value }: ListRead,
  level: Level,
  { key, below }: Plan,
  { context }: Planning,
): Get {
  context.named?.push(...named);
  const asked = new Set(below.flatMap(({ fields }) => fields.map(({ name }) => name)));
  const sizes = asksForSizes(asked);
  // Whoever asks for nothing of it still hears why it is empty.
  const hasItems = ['edges', 'nodes', 'pageInfo'].some((name) => asked.has(name)) || !sizes.total;
  const extras = {
    ...(hasItems ? { list: filledList(list, fillingOfItems(below)) } : {}),
    ...(sizes.total ? { total } : {}),
    ...(sizes.bounded ? { bounded } : {}),
  };
  level.columns.id = true;
  level.parts[key] = { part: { columns: {}, extras } };
  return (row, run) => {
    const { list = [], ...found } = row[key] as Pick<FoundList, 'total' | 'bounded'> & { list?: unknown[] };
    return value({ list, ...found, rowId: String(row.id) }, run);
  };
}
