import type { ExecutionArgs } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { DatasetChanged } from '../drizzle/pipelined-client.ts';
import { DatasetBehind } from '../drizzle/reading.ts';
import type { Context } from '../schema/context.ts';
import { causesOf } from './mask-error.ts';

/**
 * How often an operation is begun before it is given up. Where one address stands for several servers, each trip may
 * meet another version than the one before it; and one that is behind may be followed by one that is not.
 */
const mostTries = { changed: 12, behind: 4 } as const;

/**
 * Begins an operation again when two of its trips met different versions of the dataset, or one met a version older
 * than the asker may be given, so that an answer is always of one version.
 */
export const oneVersion: Plugin<Context> = {
  onExecute: ({ executeFn, setExecuteFn }) => {
    setExecuteFn(async (args: ExecutionArgs) => {
      const context = args.contextValue as Context;
      let result = await executeFn(args);
      for (let tries = 1; tries < triesFor(result); tries += 1) {
        // What resolvers keep, they keep by the context: a new one makes them read anew.
        context.notes.length = 0;
        result = await executeFn({ ...args, contextValue: { ...context } });
      }
      return result;
    });
  },
};

function triesFor(result: unknown): number {
  if (isAsyncIterable(result)) return 0;
  const { errors = [] } = result as { errors?: readonly unknown[] };
  const causes = errors.flatMap(causesOf);
  if (causes.some((cause) => cause instanceof DatasetChanged)) return mostTries.changed;
  return causes.some((cause) => cause instanceof DatasetBehind) ? mostTries.behind : 0;
}
