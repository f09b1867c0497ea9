import { type SQL, sql } from 'drizzle-orm';

/** One condition of a filter, with the path of the argument that sets it. */
export interface Condition {
  argument: string;
  holds: SQL;
}

/** The condition that an argument sets, if it is given. */
export function condition<Value>(
  argument: string,
  value: Value | null | undefined,
  holds: (value: Value) => SQL,
): Condition[] {
  return value === null || value === undefined ? [] : [{ argument, holds: holds(value) }];
}

/** What every filter can be made of. */
export interface Combination<Filter> {
  and?: readonly Filter[] | null | undefined;
  or?: readonly Filter[] | null | undefined;
  not?: Filter | null | undefined;
}

/** The conditions that combine other filters, each read by `where`. */
export function combine<Filter>(
  { and, or, not }: Combination<Filter>,
  where: (filter: Filter) => SQL,
): Condition[] {
  return [
    ...(and ?? []).map((one, index) => ({ argument: `and.${index}`, holds: where(one) })),
    ...condition('or', or, (filters) => anyHolds(filters.map(where))),
    // What is unknown does not hold either, so a row without a place is not in Dushanbe.
    ...condition('not', not, (filter) => sql`(${where(filter)}) is not true`),
  ];
}

/** That every condition holds; of none, that is always so. */
export function allHold(conditions: readonly Pick<Condition, 'holds'>[]): SQL {
  const [only, ...more] = conditions;
  if (!only) return sql`true`;
  // Parentheses cost depth, of which the database's parser has a hundred levels.
  if (more.length === 0) return only.holds;
  return joined(
    conditions.map(({ holds }) => holds),
    sql` and `,
  );
}

/** That at least one holds; of none, that is never so. */
export function anyHolds(alternatives: readonly SQL[]): SQL {
  return alternatives.length === 0 ? sql`false` : joined(alternatives, sql` or `);
}

/**
 * Most conditions that are joined side by side: each is a level of the statement, of which the database takes a
 * thousand in all. More are joined in groups.
 */
const sideBySide = 32;

function joined(conditions: readonly SQL[], word: SQL): SQL {
  if (conditions.length <= sideBySide) return sql`(${sql.join([...conditions], word)})`;
  const groups: SQL[] = [];
  for (let from = 0; from < conditions.length; from += sideBySide)
    groups.push(joined(conditions.slice(from, from + sideBySide), word));
  return joined(groups, word);
}

/** A list of values as a table of one column: one parameter, however long the list. */
export function listed(values: readonly (string | number)[]): SQL {
  return sql`(select value from json_each(${JSON.stringify(values)}))`;
}
