import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../schema/errors.ts';

/** Most that one operation may cost: things asked for, page sizes multiplied down each path, and summed. */
export const costLimit = 200_000;

/** The error of an operation that costs too much, or null. Nothing is read to find that out. */
export function checkCost(cost: number): GraphQLError | null {
  if (cost <= costLimit) return null;
  const code: ErrorCode = 'TOO_MANY_NODES';
  return new GraphQLError(
    `The operation asks for up to ${cost} things at once. At most ${costLimit} are allowed. Ask for smaller pages with first or last.`,
    { extensions: { code, cost, limit: costLimit, http: { status: 400, spec: true } } },
  );
}
