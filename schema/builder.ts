import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import DrizzlePlugin from '@pothos/plugin-drizzle';
import RelayPlugin from '@pothos/plugin-relay';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { type Relations, relations } from '../drizzle/relations.ts';
import { cacheNotes } from './cache-notes.ts';
import type { Context } from './context.ts';
import { costOf } from './cost.ts';
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
  plugins: [standardDescriptions, cacheNotes, seeingSelect, ComplexityPlugin, RelayPlugin, DrizzlePlugin],
  defaultFieldNullability: false,
  drizzle: {
    client: (context) => context.store,
    getTableConfig,
    relations,
    defaultConnectionSize: pageSize,
    maxConnectionSize: pageLimit,
  },
  relay: relayOptions,
  // The cost is only told here; src/limits/cost.ts checks it once for each operation, before it is run.
  complexity: {
    disabled: true,
    fieldComplexity: (args, _context, field) => costOf(args, field as Parameters<typeof costOf>[1]),
  },
});

builder.queryType({
  description:
    'Everything that can be read. Lists are Relay connections: pass first and after, or last and before.',
});
