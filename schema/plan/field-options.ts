import type {
  FieldNullability,
  InputFieldMap,
  InputShapeFromFields,
  PothosOutputFieldConfig,
  SchemaTypes,
  TypeParam,
} from '@pothos/core';
import type { Link } from '../../drizzle/queries/link-count.ts';
import type { KeyedField } from './keyed-plan.ts';
import type { ListPlan } from './listed-plan.ts';
import type { RootPlan } from './root-plan.ts';

/** What a field says beside its resolver, so that it can be answered without ordinary execution. */
export interface PlanOptions<Args = never> {
  /** How a field of the query is answered. */
  plan?: RootPlan<Args>;
  /** How a list below a row is answered that is no relation of the row. */
  listPlan?: ListPlan<Args>;
  /** How the things that the field gives stand in the JSON that its parent is read from. */
  keyed?: KeyedField;
  /** The link that a list of related rows follows. */
  link?: Link;
}

export function optionOf<Name extends keyof PlanOptions>(
  { extensions }: { extensions: object },
  name: Name,
): PlanOptions[Name] | null {
  const { pothosOptions } = extensions as Partial<PothosOutputFieldConfig<SchemaTypes>>;
  return (pothosOptions as PlanOptions | undefined)?.[name] ?? null;
}

declare global {
  export namespace PothosSchemaTypes {
    export interface FieldOptions<
      Types extends SchemaTypes = SchemaTypes,
      ParentShape = unknown,
      Type extends TypeParam<Types> = TypeParam<Types>,
      Nullable extends FieldNullability<Type> = FieldNullability<Type>,
      Args extends InputFieldMap = InputFieldMap,
      ResolveShape = unknown,
      ResolveReturnShape = unknown,
    > extends PlanOptions<InputShapeFromFields<Args>> {}
  }
}
