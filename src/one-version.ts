import type { ExecutionArgs } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { DatasetChanged } from '../drizzle/pipelined-client.ts';
import type { Context } from '../schema/context.ts';
import { causesOf } from './mask-error.ts';

/** How often an operation is begun again before it is given up. */
const mostTries = 4;

/**
 * Begins an operation again when the store was seeded between two of its trips, so that an answer is always of one
 * version of the dataset.
 */
export const oneVersion: Plugin<Context> = {
  onExecute: ({ executeFn, setExecuteFn }) => {
    setExecuteFn(async (args: ExecutionArgs) => {
      const context = args.contextValue as Context;
      let result = await executeFn(args);
      for (let tries = 1; tries < mostTries && isMixed(result); tries += 1) {
        // What resolvers keep, they keep by the context: a new one makes them read anew.
        context.notes.length = 0;
        result = await executeFn({ ...args, contextValue: { ...context } });
      }
      return result;
    });
  },
};

function isMixed(result: unknown): boolean {
  if (isAsyncIterable(result)) return false;
  const { errors = [] } = result as { errors?: readonly unknown[] };
  return errors.some((error) => causesOf(error).some((cause) => cause instanceof DatasetChanged));
}
