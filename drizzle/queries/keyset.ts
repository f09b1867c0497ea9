import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { anyHolds } from './condition.ts';

export type Order = Readonly<Record<string, 'asc' | 'desc'>>;

/** That a row comes behind a position in an order; none of its columns may be null. */
export function beyond(order: Order, position: readonly (string | number)[]) {
  return {
    RAW: (table: Record<string, SQLWrapper>) => isBeyond(order, position, (key) => sql`${table[key]}`),
  };
}

/** The same order from its end. */
export function reversed(order: Order): Order {
  return Object.fromEntries(
    Object.entries(order).map(([key, direction]) => [key, direction === 'asc' ? 'desc' : 'asc']),
  );
}

function isBeyond(order: Order, position: readonly (string | number)[], columnOf: (key: string) => SQL): SQL {
  const keys = Object.entries(order);
  const directions = new Set(Object.values(order));
  const sign = (direction: 'asc' | 'desc' | undefined) => (direction === 'asc' ? sql`>` : sql`<`);
  if (directions.size === 1) {
    const columns = sql.join(
      keys.map(([key]) => columnOf(key)),
      sql`, `,
    );
    const values = sql.join(
      position.map((value) => sql`${value}`),
      sql`, `,
    );
    return sql`(${columns}) ${sign(keys[0]?.[1])} (${values})`;
  }
  return anyHolds(
    keys.map(([key, direction], place) => {
      const equal = keys
        .slice(0, place)
        .map(([one], index) => sql`${columnOf(one)} = ${position[index]} and `);
      return sql`(${sql.join(equal)}${columnOf(key)} ${sign(direction)} ${position[place]})`;
    }),
  );
}
