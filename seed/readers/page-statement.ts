import type { Stated } from './assemble.ts';

/** What a page says of an article in one of the ways it has; `body` as text or markup. */
export type PageStatement = Partial<Omit<Stated, 'paragraphs'>> & { body?: string | null };
