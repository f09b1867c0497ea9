/** Lists of known names, used as hints: a word's place in an entry of a list is a feature, not a verdict. */
import type { PlainWord } from './name-words.ts';

export interface Gazetteer {
  /** Entries in small letters, words parted by single spaces, to a number whose bits are kinds. */
  entries: ReadonlyMap<string, number>;
  /** First words of entries, to the most words such an entry has. */
  starts: ReadonlyMap<string, number>;
}

export function createGazetteer(lists: readonly Iterable<string>[]): Gazetteer {
  const entries = new Map<string, number>();
  const starts = new Map<string, number>();
  for (const [kind, names] of lists.entries()) {
    for (const name of names) {
      const words = name.toLowerCase().split(/\s+/);
      const key = words.join(' ');
      const start = words[0] as string;
      entries.set(key, (entries.get(key) ?? 0) | (1 << kind));
      starts.set(start, Math.max(starts.get(start) ?? 0, words.length));
    }
  }
  return { entries, starts };
}

/**
 * A number for every word: 0 when no entry covers it, else its kinds, whether the longest entry that
 * covers it has one word or more, and whether the word begins that entry.
 */
export function markGazetteer(sentence: readonly PlainWord[], { entries, starts }: Gazetteer): number[] {
  const marks = new Array<number>(sentence.length).fill(0);
  const words = sentence.map(({ text }) => text.toLowerCase());
  for (let from = 0; from < words.length; from++) {
    const longest = Math.min(starts.get(words[from] as string) ?? 0, words.length - from);
    for (let length = longest; length > 0; length--) {
      const kinds = entries.get(words.slice(from, from + length).join(' '));
      if (kinds === undefined || !startsCapital(sentence, from)) continue;
      markEntry(marks, from, length, kinds);
      break;
    }
  }
  return marks;
}

function startsCapital(sentence: readonly PlainWord[], from: number): boolean {
  return /^\p{Lu}/u.test(sentence[from]?.text ?? '');
}

/** Longer entries that began earlier keep their marks. */
function markEntry(marks: number[], from: number, length: number, kinds: number): void {
  for (let at = from; at < from + length; at++) {
    if (marks[at] !== 0) continue;
    marks[at] = kinds * 4 + (length > 1 ? 2 : 0) + (at === from ? 1 : 0);
  }
}
