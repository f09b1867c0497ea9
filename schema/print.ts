import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from './index.ts';

/** The schema in the schema definition language, sorted, as committed in schema.graphql. */
export function printSorted(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
