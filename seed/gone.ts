import type { StoredArticle } from './stored.ts';

/**
 * Articles whose source lies in one of the folders given and was not found there. A moved one is not gone, nor is
 * one out of a file that could not be read to its end.
 */
export function findGone(
  stored: ReadonlyMap<string, StoredArticle>,
  {
    seen,
    unread,
    roots,
    pathOfArticle,
  }: {
    seen: ReadonlySet<string>;
    unread: ReadonlySet<string>;
    roots: readonly string[];
    pathOfArticle: ReadonlyMap<string, string>;
  },
): StoredArticle[] {
  return [...stored.values()].filter(
    ({ id, sourcePath }) =>
      !seen.has(sourcePath) &&
      !pathOfArticle.has(id) &&
      roots.some((root) => isWithin(sourcePath, root)) &&
      ![...unread].some((path) => isWithin(sourcePath, path)),
  );
}

/** Whether a path is another, lies in that folder or archive, or is one article of that file. */
function isWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}/`) || path.startsWith(`${outer}#`);
}
