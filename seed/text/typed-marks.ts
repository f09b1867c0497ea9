/** Quotation marks as wires type them for the typesetter: ``two backticks and two apostrophes''. */

/** Stands for the second half of such a mark; it is no white space. */
const filler = '\u2060';

/** The text with curly marks in their place, each as long as what it stands for. */
export function curlMarks(text: string): string {
  if (!text.includes('``')) return text;
  return text
    .replace(/``/g, `“${filler}`)
    .replace(/''(?!')/g, `”${filler}`)
    .replaceAll('`', '‘');
}

/** The same with white space behind the marks, for what splits words. */
export function spaceMarks(text: string): string {
  return curlMarks(text).replaceAll(filler, ' ');
}

/** Where the words behind an opening mark begin. */
export function skipFiller(text: string, start: number): number {
  return text[start] === filler ? start + 1 : start;
}
