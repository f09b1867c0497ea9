import SchemaBuilder from '@pothos/core';
import DrizzlePlugin from '@pothos/plugin-drizzle';
import RelayPlugin from '@pothos/plugin-relay';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { decodeGlobalId, encodeGlobalId } from '../drizzle/ids.ts';
import { type Relations, relations } from '../drizzle/relations.ts';
import type { Context } from './context.ts';
import { argumentError } from './errors.ts';
import { pageLimit, pageSize } from './page.ts';

export interface SchemaTypes {
  DrizzleRelations: Relations;
  Context: Context;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  DefaultNodeNullability: false;
  Scalars: { ID: { Input: string; Output: string }; Date: { Input: string; Output: string } };
  Connection: { totalCount?: number | (() => number | Promise<number>) | null | undefined };
}

export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: [RelayPlugin, DrizzlePlugin],
  defaultFieldNullability: false,
  drizzle: {
    client: (context) => context.store,
    getTableConfig,
    relations,
    defaultConnectionSize: pageSize,
    maxConnectionSize: pageLimit,
  },
  relay: {
    edgesFieldOptions: { nullable: false, description: 'The page, each item with its cursor.' },
    nodeFieldOptions: { nullable: false },
    encodeGlobalID: (typename, id) => encodeGlobalId(typename, String(id)),
    decodeGlobalID: (globalId) => {
      const decoded = decodeGlobalId(globalId);
      if (!decoded) {
        throw argumentError(
          'INVALID_ID',
          `"${globalId}" is not an id of this API.`,
          'Pass an id as you received it in an "id" field.',
        );
      }
      return decoded;
    },
    nodeTypeOptions: { description: 'Anything that can be fetched again by its id.' },
    pageInfoTypeOptions: { description: 'Where a page stands in its list.' },
  },
});

builder.queryType({
  description:
    'Everything that can be read. Lists are Relay connections: pass first and after, or last and before.',
});
