import { readFileSync } from 'node:fs';

/** One line of a lexicon by column name; a missing cell is the empty string. */
export type Row = Readonly<Record<string, string>>;

/** Reads a lexicon file: tab-separated, columns named by the first line, `#` starts a comment line. */
export function readTable(file: string): Row[] {
  const lines = readLines(file);
  const columns = lines[0]?.split('\t') ?? [];
  return lines.slice(1).map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, at) => [column, cells[at]?.trim() ?? '']));
  });
}

/** Lines of a lexicon file that carry data. */
export function readLines(file: string): string[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  return text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
}

/** A cell that lists several values parted by `|`. */
export function readList(cell: string | undefined): string[] {
  return (cell ?? '')
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
