import { readLines } from '../lexicons/read-table.ts';

/** True where rights or usage terms say that a text may not be passed on whole. */
export function isExcerptOnly(rights: string | null): boolean {
  patterns ??= readLines('restricted-rights.txt').map(
    (line) => new RegExp(line.replaceAll(' ', '\\s+'), 'i'),
  );
  return rights !== null && patterns.some((pattern) => pattern.test(rights));
}

let patterns: readonly RegExp[] | undefined;
