/** Lists of known names, used as hints: a word's place in an entry of a list is a feature, not a verdict. */
import type { PlainWord } from './name-words.ts';

export interface Gazetteer {
  /** Entries in small letters, words parted by single spaces, to a number whose bits are lists. */
  entries: Pick<ReadonlyMap<string, number>, 'get'>;
  /** First words of entries, to the most words such an entry has. */
  starts: ReadonlyMap<string, number>;
}

/** What the lists say of one word. */
export interface ListMark {
  /** The lists as bits; 0 when no entry covers the word. */
  lists: number;
  /** For each list that has it: 4 × its number, and 0 where the entry is the word alone, 1 its beginning, 2 inside, 3 its end. */
  places: readonly number[];
}

export function createGazetteer(lists: readonly Iterable<string>[]): Gazetteer {
  const entries = new Map<string, number>();
  const starts = new Map<string, number>();
  for (const [list, names] of lists.entries()) {
    for (const name of names) {
      const words = splitEntry(name);
      const key = words.join(' ');
      const start = words[0] as string;
      entries.set(key, (entries.get(key) ?? 0) | (1 << list));
      starts.set(start, Math.max(starts.get(start) ?? 0, words.length));
    }
  }
  return { entries, starts };
}

/** As the words of a text are split: 'Al-Ahly' is three words, "Moody's" two, '49ers' two. */
function splitEntry(name: string): string[] {
  return foldAccents(name.toLowerCase())
    .replace(/(?<=\p{L})([-/])(?=\p{L})/gu, ' $1 ')
    .replace(/'s(?=\s|$)/g, " 's")
    .replace(/(?<=^|\s)(\d+)(?=\p{L})/gu, '$1 ')
    .trim()
    .split(/\s+/);
}

export function foldAccents(text: string): string {
  return /[^ -~]/.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[‘’]/g, "'") : text;
}

const unmarked: ListMark = { lists: 0, places: [] };

/** Of each list the longest entry that begins at a word counts, and of two that overlap the first. */
export function markGazetteer(sentence: readonly PlainWord[], { entries, starts }: Gazetteer): ListMark[] {
  const marks = new Array<ListMark>(sentence.length).fill(unmarked);
  const words = sentence.map(({ text }) => foldAccents(text.toLowerCase()));
  for (let from = 0; from < words.length; from++) {
    const known = starts.get(words[from] as string);
    if (known === undefined || !mayBegin(sentence[from]?.text ?? '')) continue;
    let open = ~(marks[from] as ListMark).lists;
    for (let length = Math.min(known, words.length - from); length > 0 && open !== 0; length--) {
      const key = length === 1 ? (words[from] as string) : words.slice(from, from + length).join(' ');
      const lists = (entries.get(key) ?? 0) & open;
      if (lists === 0) continue;
      open &= ~lists;
      markEntry(marks, from, length, lists);
    }
  }
  return marks;
}

function mayBegin(text: string): boolean {
  return /^[\p{Lu}\d]/u.test(text) || text === 'al' || text === 'an';
}

function markEntry(marks: ListMark[], from: number, length: number, lists: number): void {
  for (let at = from; at < from + length; at++) {
    const before = marks[at] as ListMark;
    const fresh = lists & ~before.lists;
    if (fresh === 0) continue;
    const place = length === 1 ? 0 : at === from ? 1 : at === from + length - 1 ? 3 : 2;
    const places = [...before.places];
    for (let bits = fresh; bits !== 0; bits &= bits - 1)
      places.push(4 * (31 - Math.clz32(bits & -bits)) + place);
    marks[at] = { lists: before.lists | fresh, places };
  }
}
