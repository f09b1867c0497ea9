import type { FileQuestion } from '../feeds/file.ts';

/** Where a page of a list ends, as the API says it. */
export interface PageInfo {
  endCursor: string | null;
  hasNextPage: boolean;
}

/** One page, written down. */
export interface WrittenPage {
  text: string;
  /** How many things it holds. */
  count: number;
  pageInfo: PageInfo;
}

/** A list that is written page by page. */
export interface Part<Data = never> {
  ask: (after: string | null) => FileQuestion;
  write: (data: Data, site: string) => WrittenPage;
}

/** A file as long as the store is large: written while it is read, so that it never is in memory whole. */
export interface Export {
  mediaType: string;
  /** What a browser saves it as; null for files that it should show. */
  fileName: string | null;
  head: (site: string) => string;
  parts: readonly Part[];
  foot: string;
  /** Most things of each part. */
  most: number;
}

/** Counts the things of a page and finds its end. */
export function writePage<Node>(
  { edges, pageInfo }: { edges: readonly { node: Node }[]; pageInfo: PageInfo },
  write: (node: Node) => string,
): WrittenPage {
  return { text: edges.map(({ node }) => write(node)).join(''), count: edges.length, pageInfo };
}
