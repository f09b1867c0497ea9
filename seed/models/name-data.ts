/** Reads texts in which names are marked: Universal NER (.iob2) and CoNLL columns. */
import { labelRanges, type NameRange } from '../names/labels.ts';
import type { NameType } from '../story.ts';

export interface NamedSentence {
  words: string[];
  labels: number[];
}

/** The sentences of one text, which share a document memory. */
export type NamedDocument = NamedSentence[];

const types: Record<string, NameType> = { PER: 'PERSON', ORG: 'ORGANIZATION', LOC: 'LOCATION' };

/** Columns: number, word, label; documents begin with `# newdoc`. */
export function readIob2(text: string): NamedDocument[] {
  return text
    .split(/^# newdoc.*$/m)
    .map((document) => readSentences(document, (fields) => [fields[1] as string, fields[2] as string]))
    .filter((document) => document.length > 0);
}

/** Columns: word, label. Says nothing of documents, so that `size` sentences in a row are taken for one. */
export function readColumns(text: string, size: number): NamedDocument[] {
  const sentences = readSentences(text, (fields) => [fields[0] as string, fields.at(-1) as string]);
  const documents: NamedDocument[] = [];
  for (let at = 0; at < sentences.length; at += size) documents.push(sentences.slice(at, at + size));
  return documents;
}

function readSentences(text: string, pick: (fields: string[]) => [string, string]): NamedSentence[] {
  return text
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('# ')))
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => pick(line.trim().split(/[\t ]/))))
    .map(toSentence);
}

function toSentence(rows: readonly [string, string][]): NamedSentence {
  const ranges: NameRange[] = [];
  let open = '';
  for (const [at, [, label]] of rows.entries()) {
    const [part = 'O', kind = ''] = label.split('-');
    const type = types[kind];
    const last = ranges.at(-1);
    if (part === 'I' && kind === open && last && last.to === at) last.to++;
    else if (type) ranges.push({ from: at, to: at + 1, type });
    open = type ? kind : '';
  }
  return { words: rows.map(([word]) => word), labels: labelRanges(rows.length, ranges) };
}
