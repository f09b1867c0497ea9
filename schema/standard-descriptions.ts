import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import { totalCountMeaning } from './page.ts';

/** Descriptions of the fields that Relay and the Drizzle plugin add without one. */
const descriptions: Readonly<Record<string, string>> = {
  totalCount: totalCountMeaning,
  id: 'Opaque id, the same in every copy of the dataset.',
};

class StandardDescriptions<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(field: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    const description = field.description ?? descriptions[field.name];
    return description === undefined ? field : { ...field, description };
  }
}

/** Name under which the plugin is registered with the schema builder. */
export const standardDescriptions = 'standardDescriptions';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      standardDescriptions: StandardDescriptions<Types>;
    }
  }
}

SchemaBuilder.registerPlugin(standardDescriptions, StandardDescriptions);
