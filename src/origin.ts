import { costLimit } from './limits/cost.ts';

/** What `extensions` say of an answer: which version of the dataset it was read from, and what it cost. */
export function originOf(version: string | null, cost: number | null) {
  return {
    ...(version === null ? {} : { dataset: { version } }),
    ...(cost === null ? {} : { cost: { requested: cost, limit: costLimit } }),
  };
}
