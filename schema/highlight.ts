import { excerptOf } from '../drizzle/excerpt.ts';
import { closeMark, openMark } from '../drizzle/queries/search.ts';
import { builder } from './builder.ts';

interface Range {
  start: number;
  end: number;
}

const HighlightRange = builder.objectRef<Range>('HighlightRange').implement({
  description: 'Words that were looked for: `text.slice(start, end)` of the highlight.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'First UTF-16 code unit of the text.' }),
    end: t.exposeInt('end', { description: 'One past the last UTF-16 code unit of the text.' }),
  }),
});

export const Highlight = builder
  .objectRef<{ field: string; text: string; ranges: Range[] }>('Highlight')
  .implement({
    description: 'A field in which something was found.',
    fields: (t) => ({
      field: t.exposeString('field', { description: 'Its name in the GraphQL type.' }),
      text: t.exposeString('text', { description: 'What it says; of a body, the passage that fits best.' }),
      ranges: t.field({
        type: [HighlightRange],
        description: 'Where the words that were looked for stand.',
        resolve: ({ ranges }) => ranges,
      }),
    }),
  });

/** The fields of a hit in which something was found, from its fields with marks. */
export function readHighlights(marked: Readonly<Record<string, string | null>>) {
  return Object.entries(marked).flatMap(([field, text]) => {
    if (!text?.includes(openMark)) return [];
    const read = field === 'excerpt' ? cutToExcerpt(readMarks(text)) : readMarks(text);
    return read.ranges.length > 0 ? [{ field, ...read }] : [];
  });
}

/** Only what may be shown of a body, with what was found there. */
function cutToExcerpt({ text, ranges }: { text: string; ranges: Range[] }) {
  const excerpt = excerptOf(text);
  return { text: excerpt, ranges: ranges.filter(({ end }) => end <= excerpt.length) };
}

/** Takes the marks out of a text and says what stood between them. */
function readMarks(marked: string): { text: string; ranges: Range[] } {
  const [before = '', ...parts] = marked.split(openMark);
  const ranges: Range[] = [];
  let text = before;
  for (const part of parts) {
    const [found = '', after = ''] = part.split(closeMark);
    ranges.push({ start: text.length, end: text.length + found.length });
    text += found + after;
  }
  return { text, ranges };
}
