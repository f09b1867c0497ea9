import { readEdtf } from '../drizzle/edtf.ts';
import { type DateFilter, dateRelationMeanings } from '../drizzle/queries/date-filter.ts';
import { builder } from './builder.ts';
import { describedEnum } from './described-enum.ts';
import { argumentError } from './errors.ts';

const DateRelation = describedEnum(
  'DateRelation',
  'How a date has to stand to the date asked for.',
  dateRelationMeanings,
);

export const DateFilterInput = builder.inputType('DateFilter', {
  description: 'A date in EDTF, and how the dates looked for have to stand to it.',
  fields: (t) => ({
    edtf: t.string({
      required: true,
      description:
        'A day, month, year, season or interval: `2022-05-17`, `2022-05`, `2021/2022-06`, `2021-09/..`.',
    }),
    relation: t.field({
      type: DateRelation,
      required: true,
      defaultValue: 'DURING',
      description: 'How they have to stand to it.',
    }),
  }),
});

/** The days a date filter means. `argument` names it in errors. */
export function readDateFilter(
  input: typeof DateFilterInput.$inferInput,
  argument: readonly string[],
): DateFilter {
  const span = readEdtf(input.edtf);
  if (span) return { span, relation: input.relation };
  throw argumentError(
    'INVALID_DATE',
    `"${input.edtf}" is not a date in EDTF.`,
    'Write a day as 2022-05-17, a month as 2022-05, a year as 2022, an interval as 2021-09/2022-05 or 2021-09/.. (open).',
    [...argument, 'edtf'],
  );
}
