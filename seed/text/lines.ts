import type { Span } from '../story.ts';

/**
 * Where lines end that were ended on purpose, as those of a table or a list of headlines are. A line that
 * was only wrapped is one into whose room the next word would not have fitted.
 */
export function findLineEnds(body: string, range: Span): number[] {
  const text = body.slice(range.start, range.end);
  if (!/[\n\r]/.test(text)) return [];
  const lines = [...text.matchAll(/[^\n\r]+/g)];
  const width = Math.max(...lines.map(([line]) => line.trimEnd().length));
  return lines.slice(0, -1).flatMap((match, at) => {
    const line = match[0].trimEnd();
    const next = /\S+/.exec(lines[at + 1]?.[0] ?? '')?.[0] ?? '';
    return line.length + 1 + next.length > width ? [] : [range.start + match.index + line.length];
  });
}
