import type { ArticleText, Problem, Source } from '../story.ts';

/** What came of reading a source: a bad part is dropped with a problem, a bad whole is null with a problem. */
export interface Reading {
  value: ArticleText | null;
  problems: Problem[];
}

/** One source format. A file's content decides which reader takes it, never its name. */
export interface Reader {
  /** Name kept with the article, e.g. `markdown`. */
  format: string;
  /** True for text of this format, however faulty; exactly one reader says so of any text. */
  recognises(source: Source): boolean;
  /** Never throws. */
  read(source: Source): Reading;
}

/** A reading that failed as a whole. */
export function refuse(source: Source, line: number, message: string): Reading {
  return { value: null, problems: [{ path: source.path, line, message }] };
}
