import { lexicographicSortSchema, printSchema } from 'graphql';
import { openSchema } from './index.ts';

/** The schema in the schema definition language, sorted, as committed in schema.graphql. */
export function printSorted(): string {
  return `${printSchema(lexicographicSortSchema(openSchema()))}\n`;
}
