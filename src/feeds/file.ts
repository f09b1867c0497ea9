/** An operation that a file is made of. */
export interface FileQuestion {
  query: string;
  variables: Readonly<Record<string, unknown>>;
}

export interface FileText {
  text: string;
  mediaType: string;
  /** Values of `Link` headers: what the file belongs to, and what tells of it. */
  links?: readonly string[];
}

/** A file that is made of the answer to one operation: what it asks, and how the answer is written down. */
export interface File<Data> {
  question: FileQuestion;
  /** Null where the answer shows that there is no such thing. */
  write: (data: Data, site: string) => FileText | null;
}

/** Gives one file to whoever can take any. */
export type UseFile = <Data>(file: File<Data>) => Promise<Response>;
/** A file that is still to be used, whatever its answer looks like. */
export type Wanted = (use: UseFile) => Promise<Response>;

/** Hides what the answer looks like from those whom it does not concern. */
export function want<Data>(file: File<Data>): Wanted {
  return (use) => use(file);
}
