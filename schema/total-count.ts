import type { builder } from './builder.ts';
import { totalCountMeaning } from './page.ts';

type Types = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer Types> ? Types : never;

/** What a connection says of its whole list, beside its page. */
export function totalCountField<Page extends { totalCount: () => number }>(
  connection: PothosSchemaTypes.ObjectFieldBuilder<Types, Page>,
) {
  return {
    totalCount: connection.int({
      description: totalCountMeaning,
      resolve: ({ totalCount }) => totalCount(),
    }),
  };
}
