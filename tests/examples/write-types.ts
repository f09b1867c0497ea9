/** `npm run schema`: writes what gql.tada reads types from, the schema as a TypeScript type. */
import { readFileSync, writeFileSync } from 'node:fs';
import { minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal';
import { buildSchema, type IntrospectionQuery, introspectionFromSchema } from 'graphql';

export const typesPath = 'tests/examples/newsgraph.d.ts';

/** The types as the committed schema makes them. */
export function makeTypes(): string {
  const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
  const introspection = introspectionFromSchema(schema, { descriptions: false }) as IntrospectionQuery;
  return outputIntrospectionFile(minifyIntrospection(introspection as never), {
    fileType: '.d.ts',
    shouldPreprocess: true,
  });
}

if (import.meta.main) writeFileSync(typesPath, makeTypes());
