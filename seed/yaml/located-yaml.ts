import { type Document, LineCounter, parseDocument } from 'yaml';

export interface LocatedYaml {
  document: Document;
  /** Line, from 1, on which an offset of the text stands. */
  lineAt(offset: number): number;
}

/** Parses YAML so that what is wrong with any part of it can be told with its line. */
export function parseLocatedYaml(text: string): LocatedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  return { document, lineAt: (offset) => Math.max(1, lines.linePos(offset).line) };
}
