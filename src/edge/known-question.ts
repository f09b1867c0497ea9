import { LRUCache } from 'lru-cache';
import type { Settings } from '../env.ts';
import type { VisitNotes } from '../visit.ts';
import type { Sent } from './operation.ts';
import type { Question } from './read.ts';

/** A question, and what the log says of it. */
export interface KnownQuestion {
  question: Question;
  notes: Pick<VisitNotes, 'document' | 'operation'>;
}

/** Questions by the address and body that ask them, so that these are read once: the same few are asked again and again. */
const known = new LRUCache<string, KnownQuestion>({
  maxSize: 4 * 1024 * 1024,
  maxEntrySize: 64 * 1024,
  sizeCalculation: ({ question: { query, key } }, name) =>
    2 * (name.length + query.length + key.length) + 500,
});

/** What a request is known to ask, or undefined. */
export function recallQuestion(sent: Sent, settings: Settings): KnownQuestion | undefined {
  return known.get(nameOf(sent, settings));
}

export function rememberQuestion(sent: Sent, question: KnownQuestion, settings: Settings): void {
  known.set(nameOf(sent, settings), question);
}

/** Whatever the reading of a request depends on: a hash, too, stands for the same document for ever. */
function nameOf({ head: { url, headers }, body }: Sent, { documents }: Settings): string {
  return `${documents} ${headers.get('accept') ?? ''}\n${url}\n${body ?? ''}`;
}
