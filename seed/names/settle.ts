/** What the lists of names and the ends of a range say against, or beside, what a sentence by itself was read as. */
import type { NameType } from '../story.ts';
import { type ListedName, listedNames } from './known-names.ts';
import type { NameRange } from './labels.ts';
import type { NameWord, PlainWord } from './name-words.ts';

/** A sentence as it stands and as the name finder sees it. */
export interface ReadSentence {
  plain: readonly PlainWord[];
  words: readonly NameWord[];
}

/** The ranges of a sentence with their ends trimmed, kinds that the lists contradict, and known names that were passed over. */
export function settleRanges(sentence: ReadSentence, ranges: readonly NameRange[]): NameRange[] {
  const settled = ranges
    .flatMap((range) => splitPossessive(sentence, range))
    .flatMap((range) => splitAtVerb(sentence, range))
    .flatMap((range) => splitPair(sentence, range))
    .flatMap((range) => trimEnds(sentence, range) ?? [])
    .map((range) => retype(sentence, range));
  return addKnown(sentence, settled);
}

/** Whether the words are exactly one entry of a list. */
function isEntry({ words }: ReadSentence, from: number, to: number, list: ListedName): boolean {
  const number = listedNames[list] * 4;
  const has = (at: number, place: number) => words[at]?.lists.places.includes(number + place) === true;
  if (to - from === 1) return has(from, 0);
  for (let at = from + 1; at < to - 1; at++) if (!has(at, 2)) return false;
  return has(from, 1) && has(to - 1, 3);
}

function isPlace(sentence: ReadSentence, from: number, to: number): boolean {
  return (['countries', 'cities', 'regions'] as const).some((list) => isEntry(sentence, from, to, list));
}

function isOrganization(sentence: ReadSentence, from: number, to: number): boolean {
  return (['organizations', 'companies', 'press', 'bodies'] as const).some((list) =>
    isEntry(sentence, from, to, list),
  );
}

/** 'Tehran's Air Quality Company' is a place and a company. */
function splitPossessive(sentence: ReadSentence, range: NameRange): NameRange[] {
  const { from, to, type } = range;
  const at = sentence.plain.findIndex(
    ({ text }, index) => index > from && index < to && /^['’]s$/.test(text),
  );
  if (type !== 'ORGANIZATION' || at < 0 || at >= to - 1 || !isPlace(sentence, from, at)) return [range];
  if (isOrganization(sentence, from, to)) return [range];
  return partAt(range, at, 'LOCATION', type);
}

/** 'Ann thanked Lee' is two people and what one did. */
function splitAtVerb({ plain }: ReadSentence, range: NameRange): NameRange[] {
  const { from, to, type } = range;
  const at = plain.findIndex(
    ({ text, tag }, index) =>
      index > from && index < to - 1 && /^VB[DZ]$/.test(tag) && /^\p{Ll}{4,}$/u.test(text),
  );
  if (type !== 'PERSON' || at < 0) return [range];
  return partAt(range, at, type, type);
}

/** 'The China-Pakistan corridor' names two places. */
function splitPair(sentence: ReadSentence, range: NameRange): NameRange[] {
  const { from, to, type } = range;
  const at = sentence.plain.findIndex(({ text }, index) => index > from && index < to && text === '-');
  if (type === 'PERSON' || at < 0 || at >= to - 1 || isPlace(sentence, from, to)) return [range];
  if (!isPlace(sentence, from, at) || !isPlace(sentence, at + 1, to)) return [range];
  return partAt(range, at, 'LOCATION', 'LOCATION');
}

/** The names before and behind a word that is of neither. */
function partAt({ from, to }: NameRange, at: number, before: NameType, behind: NameType): NameRange[] {
  return [
    { from, to: at, type: before },
    { from: at + 1, to, type: behind },
  ];
}

const weekday = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** Neither the article that opens a sentence nor a weekday or common noun behind belongs to a name; null where nothing is left. */
function trimEnds(sentence: ReadSentence, range: NameRange): NameRange | null {
  if (range.type === 'PERSON' || isOrganization(sentence, range.from, range.to)) return range;
  const text = (at: number) => sentence.plain[at]?.text ?? '';
  let { from, to } = range;
  while (to - from > 1 && (weekday.test(text(to - 1)) || /^\p{Ll}+$/u.test(text(to - 1)))) to--;
  const opens = !/^\p{Ll}/u.test(text(from - 1));
  if (opens && to - from > 1 && text(from) === 'The' && !isPlace(sentence, from, to)) from++;
  const adjective =
    to < range.to &&
    to - from === 1 &&
    (/ic$/.test(text(from)) || isEntry(sentence, from, to, 'peoples')) &&
    !isPlace(sentence, from, to);
  return adjective ? null : { ...range, from, to };
}

/** Where the news is not of sport, whose clubs are called by their towns, a known place is a place; so is one right behind 'in'. */
function retype({ plain, words }: ReadSentence, range: NameRange): NameRange {
  const sentence = { plain, words };
  const { from, to, type } = range;
  if (type === 'LOCATION' || !isPlace(sentence, from, to) || isOrganization(sentence, from, to)) return range;
  const stated = /^(?:in|near)$/i.test(plain[from - 1]?.text ?? '');
  const sport = words[from]?.register === 1 || words[from]?.line !== 0;
  const known = isEntry(sentence, from, to, 'countries') || isEntry(sentence, from, to, 'regions');
  return stated || (type === 'ORGANIZATION' && known && !sport) ? { from, to, type: 'LOCATION' } : range;
}

/** Countries, and organisations of several words, that stand between words of no name. */
function addKnown(sentence: ReadSentence, ranges: readonly NameRange[]): NameRange[] {
  const { plain, words } = sentence;
  const taken = new Set<number>();
  for (const { from, to } of ranges) for (let at = from; at < to; at++) taken.add(at);
  const added: NameRange[] = [];
  for (let from = 0; from < words.length; from++) {
    if (words[from]?.lists.lists === 0 || words[from]?.line === 1 || taken.has(from)) continue;
    const to = endOfEntry(words, from);
    if (to === null || plain.slice(from, to).some((_, at) => taken.has(from + at))) continue;
    const type = typeOfEntry(sentence, from, to);
    if (type === null || isNameWord(sentence, to) || (type === 'LOCATION' && isNameWord(sentence, from - 1)))
      continue;
    added.push({ from, to, type });
    from = to - 1;
  }
  return added.length === 0 ? [...ranges] : [...ranges, ...added].sort((a, b) => a.from - b.from);
}

/** Where the longest entry that begins at a word ends; null where none does. */
function endOfEntry(words: readonly NameWord[], from: number): number | null {
  const places = words[from]?.lists.places ?? [];
  if (!places.some((place) => place % 4 === 1))
    return places.some((place) => place % 4 === 0) ? from + 1 : null;
  let to = from + 1;
  while (words[to]?.lists.places.some((place) => place % 4 === 2)) to++;
  return words[to]?.lists.places.some((place) => place % 4 === 3) ? to + 1 : null;
}

function typeOfEntry(sentence: ReadSentence, from: number, to: number): NameRange['type'] | null {
  const tagged = sentence.plain.slice(from, to).some(({ tag }) => tag.startsWith('NNP'));
  if (tagged && isEntry(sentence, from, to, 'countries')) return 'LOCATION';
  return to - from > 1 && isEntry(sentence, from, to, 'organizations') ? 'ORGANIZATION' : null;
}

/** A word with a capital that may lengthen the name beside it; a weekday does not. */
function isNameWord({ plain }: ReadSentence, at: number): boolean {
  const { text = '', tag = '' } = plain[at] ?? {};
  return /^\p{Lu}/u.test(text) && tag.startsWith('NNP') && !weekday.test(text);
}
