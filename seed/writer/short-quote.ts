import { endOfWords } from '../../drizzle/excerpt.ts';
import type { ArticleText, Span } from '../story.ts';

/** Most UTF-16 code units of a text that is not passed on which one quotation of it holds. */
const longest = 200;

/**
 * As much of a passage as may be quoted: all of it, or of a text that may be shown as an excerpt only, its first
 * words; where `word` lies behind those, the words from there on.
 */
export function shortQuote(
  { body, excerptOnly }: Pick<ArticleText, 'body' | 'excerptOnly'>,
  { start, end }: Span,
  word: Span | null = null,
): Span {
  if (!excerptOnly || end - start <= longest) return { start, end };
  const isBehind = word !== null && word.end <= end && word.end > start + longest;
  const from = isBehind ? Math.max(start, word.start) : start;
  return { start: from, end: from + endOfWords(body.slice(from, end), longest) };
}
