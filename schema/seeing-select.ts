import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import { GraphQLError } from 'graphql';

type Select = (args: object, context: object, nested: object, selected: unknown) => object | null;

/**
 * Lets a field's `select` see which fields the document asks for below it, as a fourth argument, so that a
 * total is counted only when asked for. The Drizzle plugin knows it and does not pass it on.
 */
class SeeingSelect<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(field: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    const { select } = field.pothosOptions as { select?: unknown };
    if (typeof select !== 'function' || select.length < 4) return field;
    const pothosDrizzleSelect = (
      args: object,
      context: object,
      nested: object,
      selected: unknown,
      path: object,
    ) => {
      const selection = placeErrors(`${field.parentType}.${field.name}`, () =>
        (select as Select)(args, context, Object.assign(nested, path), selected),
      );
      return selection && { columns: {}, ...selection };
    };
    return { ...field, extensions: { ...field.extensions, pothosDrizzleSelect } };
  }
}

/** Errors of a selection surface at the list that it is read with, so they say which field they are of. */
function placeErrors<Value>(field: string, select: () => Value): Value {
  try {
    return select();
  } catch (error) {
    if (error instanceof GraphQLError) error.extensions.field ??= field;
    throw error;
  }
}

/** Name under which the plugin is registered with the schema builder. */
export const seeingSelect = 'seeingSelect';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      seeingSelect: SeeingSelect<Types>;
    }
  }
}

SchemaBuilder.registerPlugin(seeingSelect, SeeingSelect);
