import { LRUCache } from 'lru-cache';
import type { Settings } from '../env.ts';
import type { VisitNotes } from '../visit.ts';
import type { Question } from './read.ts';

/** A question, and what the log says of it. */
export interface KnownQuestion {
  question: Question;
  notes: Pick<VisitNotes, 'document' | 'operation'>;
}

/** Questions by the address that asks them, so that it is read once: the same few are asked again and again. */
const known = new LRUCache<string, KnownQuestion>({
  maxSize: 4 * 1024 * 1024,
  sizeCalculation: ({ question: { query, key } }, name) =>
    2 * (name.length + query.length + key.length) + 500,
});

/** What a GET is known to ask, or undefined. */
export function recallQuestion(request: Request, settings: Settings): KnownQuestion | undefined {
  return request.method === 'GET' ? known.get(nameOf(request, settings)) : undefined;
}

export function rememberQuestion(request: Request, question: KnownQuestion, settings: Settings): void {
  if (request.method === 'GET') known.set(nameOf(request, settings), question);
}

/** Whatever the reading of a GET depends on: a hash, too, stands for the same document for ever. */
function nameOf({ url, headers }: Request, { documents }: Settings): string {
  return `${documents} ${headers.get('accept') ?? ''}\n${url}`;
}
