/** Texts in which names are marked: Universal NER (.iob2) and CoNLL columns, joined as print or as columns would have them. */
import type { NameType, Span } from '../story.ts';

export interface MarkedName extends Span {
  type: NameType;
}

export interface MarkedText {
  body: string;
  names: MarkedName[];
}

/** A word and its label, `B-PER`, `I-ORG`, `O` and the like. */
export interface LabelledWord {
  word: string;
  label: string;
}

/** How words are joined: as in print, or with a space between any two. */
export type Spacing = 'print' | 'column';

export const nameTypes: Readonly<Record<string, NameType>> = {
  PER: 'PERSON',
  PERSON: 'PERSON',
  ORG: 'ORGANIZATION',
  ORGANISATION: 'ORGANIZATION',
  ORGANIZATION: 'ORGANIZATION',
  LOC: 'LOCATION',
  LOCATION: 'LOCATION',
  GPE: 'LOCATION',
};

/** Columns: number, word, label; documents begin with `# newdoc`. */
export function readIob2(text: string): LabelledWord[][][] {
  return text
    .split(/^# newdoc.*$/m)
    .map((document) => readBlocks(document, ([, word = '', label = 'O']) => ({ word, label })))
    .filter((document) => document.length > 0);
}

/** Columns: word first, label last. Says nothing of documents. */
export function readColumns(text: string): LabelledWord[][] {
  return readBlocks(text, (cells) => ({ word: cells[0] ?? '', label: cells.at(-1) ?? 'O' }));
}

function readBlocks(text: string, pick: (cells: string[]) => LabelledWord): LabelledWord[][] {
  return text
    .split(/\r?\n\s*\r?\n/)
    .map((block) => block.split(/\r?\n/).filter((line) => line.trim() !== '' && !isNote(line)))
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => pick(line.trim().split(/[\t ]+/))));
}

function isNote(line: string): boolean {
  return line.startsWith('# ') || line.startsWith('-DOCSTART-');
}

export function joinWords(words: readonly LabelledWord[], spacing: Spacing): MarkedText {
  let body = '';
  let open: MarkedName | null = null;
  const names: MarkedName[] = [];
  for (const { word, label } of words) {
    if (body !== '' && !(spacing === 'print' && isGlued(body, word))) body += ' ';
    const start = body.length;
    body += word;
    const [part, name = ''] = label.split('-');
    const type = nameTypes[name.toUpperCase()];
    if (type === undefined) open = null;
    else if (open !== null && part === 'I' && open.type === type) open.end = body.length;
    else {
      open = { start, end: body.length, type };
      names.push(open);
    }
  }
  return { body, names };
}

function isGlued(before: string, word: string): boolean {
  return /^(?:[.,;:!?%)\]’'].*|n't)$/.test(word) || /[([$]$/.test(before);
}

/** One text of several, with `gap` between any two. */
export function joinTexts(texts: readonly MarkedText[], gap: string): MarkedText {
  let body = '';
  const names: MarkedName[] = [];
  for (const text of texts) {
    if (body !== '') body += gap;
    const shift = body.length;
    body += text.body;
    names.push(
      ...text.names.map(({ start, end, type }) => ({ start: start + shift, end: end + shift, type })),
    );
  }
  return { body, names };
}
