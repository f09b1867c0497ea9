import { readPatterns } from '../lexicons/read-patterns.ts';

/** True where rights or usage terms say that a text may not be passed on whole. */
export function isExcerptOnly(rights: string | null): boolean {
  patterns ??= readPatterns('restricted-rights.txt');
  return rights !== null && patterns.some((pattern) => pattern.test(rights));
}

let patterns: readonly RegExp[] | undefined;
