import SchemaBuilder from '@pothos/core';
import DrizzlePlugin from '@pothos/plugin-drizzle';
import RelayPlugin from '@pothos/plugin-relay';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { type Relations, relations } from '../drizzle/relations.ts';
import { cacheNotes } from './cache-notes.ts';
import type { Context } from './context.ts';
import { pageLimit, pageSize } from './page.ts';
import { relayOptions } from './relay-options.ts';
import { seeingSelect } from './seeing-select.ts';
import { standardDescriptions } from './standard-descriptions.ts';

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
  plugins: [standardDescriptions, cacheNotes, seeingSelect, RelayPlugin, DrizzlePlugin],
  defaultFieldNullability: false,
  drizzle: {
    client: (context) => context.store,
    getTableConfig,
    relations,
    defaultConnectionSize: pageSize,
    maxConnectionSize: pageLimit,
  },
  relay: relayOptions,
});

builder.queryType({
  description:
    'Everything that can be read. Lists are Relay connections: pass first and after, or last and before.',
});
