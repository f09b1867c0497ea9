import type { Settings } from '../env.ts';

/** An answer that can be shown again: plain data, bound to no request. */
export interface Entry {
  /** The GraphQL response, without errors, in UTF-8: encoding it for each answer costs more than all else. */
  body: Uint8Array<ArrayBuffer>;
  /** Digest of the body. */
  digest: string;
  tags: readonly string[];
  /** How long it may be shown unasked. */
  freshS: number;
  /** The version of the dataset that it was read in; null where nothing was read. */
  version: string | null;
  /** When its making began, so that whatever changed since then has not been seen. */
  asOf: number;
}

/** What an entry is good for at this moment. */
export type Worth = 'fresh' | 'while-revalidating' | 'on-error' | 'nothing';

export function worthOf(
  { asOf, freshS }: Entry,
  { staleWhileRevalidateS, staleIfErrorS }: Settings,
  now: number,
): Worth {
  const lateS = (now - asOf) / 1000 - freshS;
  if (lateS < 0) return 'fresh';
  if (lateS < staleWhileRevalidateS) return 'while-revalidating';
  return lateS < staleIfErrorS ? 'on-error' : 'nothing';
}

/** How long past its making a store has to keep an entry. */
export function keptS({ freshS }: Entry, { staleWhileRevalidateS, staleIfErrorS }: Settings): number {
  return freshS + Math.max(staleWhileRevalidateS, staleIfErrorS);
}
