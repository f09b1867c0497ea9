/** Most UTF-16 code units of a text that an excerpt shows. */
const longest = 300;

/** The beginning of a body, ended at a word: `body.slice(0, excerpt.length) === excerpt`. */
export function excerptOf(body: string): string {
  const end = body.indexOf('\n');
  const paragraph = end < 0 ? body : body.slice(0, end);
  return paragraph.slice(0, endOfWords(paragraph, longest));
}

/** Where the last whole word within a length ends; of a word longer than that, the length. */
export function endOfWords(text: string, length: number): number {
  if (text.length <= length) return text.length;
  const space = text.lastIndexOf(' ', length);
  if (space > 0) return space;
  return /[\ud800-\udbff]/.test(text[length - 1] ?? '') ? length - 1 : length;
}
