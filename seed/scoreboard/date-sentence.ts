/** Sentences with their dates marked: `Sales fell in [the third quarter](1989-35).` (format in tests/gold/README.md). */
import { readEdtf } from '../../drizzle/edtf.ts';
import type { Span } from '../story.ts';

export interface DateSentence {
  /** EDTF of the day of publication. */
  published: string;
  body: string;
  dates: readonly GoldDate[];
}

export interface GoldDate extends Span {
  edtf: string;
}

/** One line each: publication, tab, marked text, `¶` between its paragraphs; `#` starts a comment line. Throws with file and line for what cannot be used. */
export function readDateSentences(file: string, lines: string): DateSentence[] {
  return lines.split('\n').flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [published = '', marked] = line.split('\t');
    if (marked === undefined || readEdtf(published) === null)
      throw new Error(`${file}:${index + 1}: is not 'EDTF, tab, text'`);
    const sentence = { published, ...readMarks(marked.replaceAll('¶', '\n\n')) };
    const wrong = sentence.dates.find(({ edtf }) => readEdtf(edtf) === null);
    if (wrong !== undefined) throw new Error(`${file}:${index + 1}: '${wrong.edtf}' is no EDTF`);
    return sentence;
  });
}

function readMarks(marked: string): Pick<DateSentence, 'body' | 'dates'> {
  const dates: GoldDate[] = [];
  let body = '';
  let read = 0;
  for (const match of marked.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)) {
    const [whole, words = '', edtf = ''] = match;
    body += marked.slice(read, match.index);
    dates.push({ start: body.length, end: body.length + words.length, edtf });
    body += words;
    read = match.index + whole.length;
  }
  return { body: body + marked.slice(read), dates };
}
