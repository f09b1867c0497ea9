import type { Note } from '../schema/context.ts';
import { costLimit } from './limits/cost.ts';

/**
 * What `extensions` say of an answer: which version of the dataset it was read from, what it cost, and what there
 * is to say beside the data, in an order that does not depend on what the database answers first.
 */
export function originOf(version: string | null, cost: number | null, notes: readonly Note[]) {
  const explain = [...notes].sort((one, other) => compare(textOf(one), textOf(other)));
  return {
    ...(version === null ? {} : { dataset: { version } }),
    ...(cost === null ? {} : { cost: { requested: cost, limit: costLimit } }),
    ...(explain.length === 0 ? {} : { explain }),
  };
}

function textOf({ path }: Note): string {
  return JSON.stringify(path);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
