import { type DateFilter, dateRelationMeanings } from '../drizzle/queries/date-filter.ts';
import { builder } from './builder.ts';
import { describedEnum } from './described-enum.ts';
import { readEdtfArgument } from './edtf-argument.ts';

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
  { edtf, relation }: typeof DateFilterInput.$inferInput,
  argument: readonly string[],
): DateFilter {
  return { span: readEdtfArgument(edtf, [...argument, 'edtf']), relation };
}
