import { readLines } from './read-table.ts';

/** The regular expressions of a lexicon file, one a line, put into a frame; a space stands for any white space. */
export function readPatterns(file: string, frame: (line: string) => string = (line) => line): RegExp[] {
  return readLines(file).map((line) => new RegExp(frame(line.replaceAll(' ', '\\s')), 'i'));
}
