import type { NodeType } from '../../drizzle/ids.ts';
import { listOf } from '../../schema/cache-rules.ts';

/** Most tags of one answer, and most characters of them together: headers are kept well under 16 KiB. */
export const tagLimit = { count: 300, characters: 8_000 } as const;

/**
 * The tags of an answer in order. Where they are too many, those of single things of the most frequent type
 * give way to the tag of all things of that type, until they are few enough: it is purged more often, never less.
 */
export function boundTags(tags: ReadonlySet<string>): string[] {
  let bounded = [...tags].sort();
  while (!fits(bounded)) {
    const [type] = [...Map.groupBy(bounded.filter(isSingle), typeOf)].sort(
      ([, one], [, other]) => other.length - one.length,
    )[0] ?? [null];
    if (type === null) break;
    const kept = bounded.filter((tag) => !isSingle(tag) || typeOf(tag) !== type);
    bounded = [...new Set([...kept, listOf[type]])].sort();
  }
  return bounded;
}

function fits(tags: readonly string[]): boolean {
  return tags.length <= tagLimit.count && tags.join().length <= tagLimit.characters;
}

function isSingle(tag: string): boolean {
  return tag.includes(':') && typeOf(tag) in listOf;
}

function typeOf(tag: string): NodeType {
  return tag.slice(0, tag.indexOf(':')) as NodeType;
}
