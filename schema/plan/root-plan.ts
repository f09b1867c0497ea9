import type { PothosOutputFieldConfig, SchemaTypes } from '@pothos/core';
import type { SQL } from 'drizzle-orm';
import type { Row, RowQuery, TableName } from '../../drizzle/compact-rows.ts';
import type { NamedValue } from '../../drizzle/queries/unknown-values.ts';

/** What a field of the query reads for its answer, as one statement, and what it makes of that. */
export interface RootRead {
  /** The rows of each table; their columns must not depend on the arguments in `boundArguments`. */
  rows: Partial<Record<TableName, RowQuery>>;
  total?: SQL | null;
  /** What the filter names, which has to be in the store. */
  named?: readonly NamedValue[];
  /** Throws where the answer needs more than was read. */
  value: (rows: (table: TableName) => Row[], total: number | undefined) => unknown;
}

/** How a field of the query is planned: `asked` are the names of the fields right below it. */
export type RootPlan<Args = never> = (args: Args, asked: ReadonlySet<string>) => RootRead;

/** Arguments of the query's fields that change which rows are read, and nothing else of a statement. */
export const boundArguments: ReadonlySet<string> = new Set([
  ...['first', 'last', 'after', 'before', 'filter', 'slug', 'id', 'ids', 'typed'],
]);

/** The plan that a field declares beside its resolver. */
export function planOf(field: { extensions: object }): RootPlan | null {
  const { pothosOptions } = field.extensions as Partial<PothosOutputFieldConfig<SchemaTypes>>;
  return (pothosOptions as { plan?: RootPlan } | undefined)?.plan ?? null;
}

declare global {
  export namespace PothosSchemaTypes {
    export interface FieldOptions<
      Types extends SchemaTypes = SchemaTypes,
      ParentShape = unknown,
      Type extends import('@pothos/core').TypeParam<Types> = import('@pothos/core').TypeParam<Types>,
      Nullable extends
        import('@pothos/core').FieldNullability<Type> = import('@pothos/core').FieldNullability<Type>,
      Args extends import('@pothos/core').InputFieldMap = import('@pothos/core').InputFieldMap,
      ResolveShape = unknown,
      ResolveReturnShape = unknown,
    > {
      /** How the field is answered without ordinary execution. */
      plan?: RootPlan<import('@pothos/core').InputShapeFromFields<Args>>;
    }
  }
}
