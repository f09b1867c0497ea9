import { datePrecisionMeanings } from '../drizzle/vocabulary/date-precisions.ts';
import { builder } from './builder.ts';
import { describedEnum } from './described-enum.ts';

/** A date as stored: all null where unknown. */
export interface WhenShape {
  edtf: string | null;
  start: string | null;
  end: string | null;
  precision: keyof typeof datePrecisionMeanings | null;
  phrase: string | null;
  anchor: string | null;
}

export const DatePrecision = describedEnum(
  'DatePrecision',
  'How exactly a date is known.',
  datePrecisionMeanings,
);

export const When = builder.objectRef<WhenShape>('When').implement({
  description:
    'A date that says how precise it is, in EDTF (ISO 8601-2): `2022-05-17` is a day, `2022-05` some time in May 2022, `2022~` about 2022.',
  fields: (t) => ({
    edtf: t.string({
      description: 'The date in EDTF. `XXXX` where nothing is known: a date is never invented.',
      resolve: (when) => when.edtf ?? 'XXXX',
    }),
    start: t.expose('start', {
      type: 'Date',
      nullable: true,
      description: 'The first day it can mean, inclusive. Null where open or unknown.',
    }),
    end: t.expose('end', {
      type: 'Date',
      nullable: true,
      description: 'The last day it can mean, inclusive. Null where open or unknown.',
    }),
    precision: t.field({
      type: DatePrecision,
      description: 'How exactly it is known.',
      resolve: (when) => when.precision ?? 'UNKNOWN',
    }),
    phrase: t.exposeString('phrase', {
      nullable: true,
      description: 'The words of the article that say it, such as "last month". Null when carried over.',
    }),
    anchor: t.exposeString('anchor', {
      nullable: true,
      description: 'The EDTF date that a relative phrase was resolved against. Null for an absolute date.',
    }),
  }),
});
