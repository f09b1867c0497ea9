import type { Columns } from '../readers/columns.ts';

/** One article of a file of many, as a text of its own that a reader recognises. */
export interface Item {
  /** What tells it from the others: its own id where it states one, or else its number. */
  key: string;
  /** Line of the file on which it begins, from 1. */
  line: number;
  text: string;
}

/** A part of a file that cannot be taken out; what follows may be. */
export interface Fault {
  line: number;
  fault: string;
}

export interface SplitOptions {
  /** Which column of a table holds which field, where its header does not say so itself. */
  columns: Columns;
  /** Most characters of one item. */
  longestItem: number;
}

/** A format that holds many articles. A file's content decides which one it is, never its name. */
export interface Collection {
  /** Name for people. */
  format: string;
  /** True for a file that begins so. `opening` is all of it or its first part. */
  recognises(opening: string, columns: Columns): boolean;
  /** Takes it apart item by item, so that a file of any length can be read. */
  split(chunks: AsyncIterable<string>, options: SplitOptions): AsyncGenerator<Item | Fault>;
}
