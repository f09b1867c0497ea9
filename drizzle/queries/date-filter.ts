/** Inclusive ISO days; null where open. */
export interface DateSpan {
  start: string | null;
  end: string | null;
}

/** How a date in the store has to stand to the date asked for. */
export const dateRelationMeanings = {
  DURING: 'It lies wholly within the date asked for.',
  OVERLAPS: 'It may share a day with the date asked for.',
  BEFORE: 'It ended before the date asked for began.',
  AFTER: 'It began after the date asked for ended.',
} as const;
export type DateRelation = keyof typeof dateRelationMeanings;

export interface DateFilter {
  span: DateSpan;
  relation: DateRelation;
}

type Bound = { gte: string } | { lte: string } | { lt: string } | { gt: string } | { isNotNull: true };
interface BoundsFilter<Start extends string, End extends string> {
  AND: (Record<Start, Bound> | Record<End, Bound> | { OR: unknown[] })[];
}

/**
 * The condition on a pair of inclusive day columns. A row without a date fulfils none; an open end
 * reaches for ever, so that it can overlap but never lies within.
 */
export function dateWhere<const Start extends string, const End extends string>(
  start: Start,
  end: End,
  { span, relation }: DateFilter,
): BoundsFilter<Start, End> {
  const conditions: Record<DateRelation, () => unknown[]> = {
    DURING: () => [
      span.start === null ? { [start]: { isNotNull: true } } : { [start]: { gte: span.start } },
      span.end === null ? { [end]: { isNotNull: true } } : { [end]: { lte: span.end } },
    ],
    OVERLAPS: () => [
      { OR: [{ [start]: { isNotNull: true } }, { [end]: { isNotNull: true } }] },
      ...(span.end === null ? [] : [openOr(start, { lte: span.end })]),
      ...(span.start === null ? [] : [openOr(end, { gte: span.start })]),
    ],
    BEFORE: () => [{ [end]: { lt: span.start ?? '' } }],
    AFTER: () => [{ [start]: { gt: span.end ?? '9999-12-31' } }],
  };
  return { AND: conditions[relation]() } as BoundsFilter<Start, End>;
}

function openOr(column: string, bound: Bound): { OR: unknown[] } {
  return { OR: [{ [column]: { isNull: true } }, { [column]: bound }] };
}
