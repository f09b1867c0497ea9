import type { SQL } from 'drizzle-orm';
import type { GraphQLResolveInfo } from 'graphql';
import { readJson } from '../../drizzle/queries/json.ts';
import type { Context } from '../context.ts';
import { checkNamed } from '../known-values.ts';
import { namesakesBeside } from '../namesakes.ts';
import type { ReadFilter } from '../read-filter.ts';
import { type AskedAt, askedAt, pathOf } from '../selected.ts';
import type { Found, RootRead } from './root-plan.ts';

/** What a field of the query computes in one statement, and what it makes of that. */
export interface Computed<Json, Value> {
  /** An object of JSON; null where nothing is asked of it. */
  json: SQL | null;
  /** What the filters name. */
  asked: Pick<ReadFilter<unknown>, 'named' | 'names'>;
  make: (json: Json, around: Around) => Value;
}

/** Where the field stands, and what takes the lookups of what there is to say beside the data. */
export type Around = Pick<Found, 'context' | 'path' | 'later'>;

/** A field of the query that is computed, as its plan and as its resolver. */
export function computedField<Args, Json, Value>(
  compute: (args: Args, at: AskedAt) => Computed<Json, Value>,
) {
  return {
    plan: (args: Args, _asked: ReadonlySet<string>, at: AskedAt): RootRead => {
      const { json, asked, make } = compute(args, at);
      return {
        json,
        named: asked.named,
        beside: namesakesBeside(asked.names),
        value: (found) => make(found.json as Json, found),
      };
    },
    resolve: async (
      _root: unknown,
      args: Args,
      context: Context,
      info: GraphQLResolveInfo,
    ): Promise<Value> => {
      const { json, asked, make } = compute(args, askedAt(info));
      const path = pathOf(info);
      const [found] = await Promise.all([
        json && readJson<Json>(context.store, json),
        checkNamed(context, asked, path),
      ]);
      const lookups: Promise<unknown>[] = [];
      const value = make(found as Json, { context, path, later: (lookup) => lookups.push(lookup) });
      await Promise.all(lookups);
      return value;
    },
  };
}
