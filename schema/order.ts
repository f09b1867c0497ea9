import { builder } from './builder.ts';
import { argumentError } from './errors.ts';
import type { CursorShape } from './page.ts';

export const OrderDirection = builder.enumType('OrderDirection', {
  description: 'Which way a list is sorted.',
  values: {
    ASC: { value: 'asc', description: 'Smallest, earliest or first in the alphabet comes first.' },
    DESC: { value: 'desc', description: 'Largest, latest or last in the alphabet comes first.' },
  } as const,
});

interface OrderKey {
  column: string;
  description: string;
}

/** The input by which a list is sorted: any of its keys, the first counting most. */
export function orderInput<const Keys extends Readonly<Record<string, OrderKey>>>(name: string, keys: Keys) {
  type Column = Keys[keyof Keys]['column'];
  const field = builder.enumType(`${name}Field`, {
    description: `What ${name} can sort by.`,
    values: Object.fromEntries(
      Object.entries(keys).map(([key, { column, description }]) => [key, { value: column, description }]),
    ) as Record<string, { value: Column; description: string }>,
  });
  return builder.inputType(name, {
    description: 'A sort key. In a list of keys the first counts most; what is left equal is sorted by id.',
    fields: (t) => ({
      field: t.field({ type: field, required: true, description: 'What to sort by.' }),
      direction: t.field({
        type: OrderDirection,
        required: true,
        defaultValue: 'desc',
        description: 'Which way.',
      }),
    }),
  });
}

export interface OrderBy {
  field: string;
  direction: 'asc' | 'desc';
}

/** Refuses a key that is given twice: only one of its directions can hold. */
export function checkOrder(order: readonly OrderBy[] | null | undefined): void {
  const columns = (order ?? []).map(({ field }) => field);
  const again = columns.findIndex((column, index) => columns.indexOf(column) < index);
  if (again < 0) return;
  throw argumentError(
    'INVALID_ARGUMENT',
    'orderBy has the same field twice.',
    'Give each field once, the one that counts most first.',
    ['orderBy', String(again), 'field'],
  );
}

const numericColumns = new Set([
  'wordCount',
  'articleCount',
  'eventCount',
  'reportCount',
  'independentCount',
  'confidence',
  'intensity',
]);

/** What cursors of a list hold that is sorted by these columns. */
export function shapeOf(order: Readonly<Record<string, unknown>>): CursorShape {
  return Object.keys(order).map((column) => (numericColumns.has(column) ? 'number' : 'string'));
}

/** The sort keys as column → direction, the id last so that no two rows are equal. */
export function readOrder<Column extends string>(
  order: readonly { field: Column; direction: 'asc' | 'desc' }[] | null | undefined,
  usual: Partial<Record<Column, 'asc' | 'desc'>>,
): Partial<Record<Column | 'id', 'asc' | 'desc'>> {
  const keys = order?.length
    ? (Object.fromEntries(order.map(({ field, direction }) => [field, direction])) as typeof usual)
    : usual;
  const last = Object.values(keys).at(-1) as 'asc' | 'desc' | undefined;
  return { ...keys, id: last ?? 'asc' } as Partial<Record<Column | 'id', 'asc' | 'desc'>>;
}
