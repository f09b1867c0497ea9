/** Names whose words are joined by hyphens and small words of other languages, which the tokeniser cuts: 'Zia-ul-Haq'. */
import type { NameType } from '../story.ts';
import type { NameRange } from './labels.ts';
import type { PlainWord } from './name-words.ts';

/** The ranges with each compound whole, and the compounds that were passed over. */
export function completeCompounds(sentence: readonly PlainWord[], ranges: readonly NameRange[]): NameRange[] {
  let completed = ranges.map((range) => takeTail(sentence, range));
  for (const compound of findCompounds(sentence)) {
    const met = completed.filter(({ from, to }) => from < compound.to && compound.from < to);
    const whole = met.length === 0 ? compound : span(compound, met);
    completed = [...completed.filter((range) => !met.includes(range)), whole];
  }
  return completed.sort((a, b) => a.from - b.from);
}

/** No name ends at a hyphen: 'Chan-' of 'Chan-ocha' takes the word behind. */
function takeTail(sentence: readonly PlainWord[], range: NameRange): NameRange {
  const ends = range.to - range.from > 1 && sentence[range.to - 1]?.text === '-';
  return ends && isWord(sentence[range.to]) ? { ...range, to: range.to + 1 } : range;
}

/** What the sentence was read as decides the kind. */
function span(compound: NameRange, met: readonly NameRange[]): NameRange {
  return {
    from: Math.min(compound.from, ...met.map(({ from }) => from)),
    to: Math.max(compound.to, ...met.map(({ to }) => to)),
    type: (met.find(({ type }) => type === compound.type) ?? (met[0] as NameRange)).type,
  };
}

function findCompounds(sentence: readonly PlainWord[]): NameRange[] {
  const found: NameRange[] = [];
  for (let from = 0; from < sentence.length - 4; from++) {
    const type = typeOfCompound(sentence.slice(from, from + 5).map(({ text }) => text));
    if (type !== null) found.push({ from, to: from + 5, type });
  }
  return found;
}

function typeOfCompound([
  first = '',
  hyphen,
  particle = '',
  second,
  last = '',
]: readonly string[]): NameType | null {
  if (hyphen !== '-' || second !== '-' || !/^\p{Lu}\p{Ll}/u.test(first) || !/^\p{Lu}\p{Ll}/u.test(last))
    return null;
  if (ofPlaces.has(particle)) return 'LOCATION';
  if (ofPeople.has(particle)) return groups.test(first) ? 'ORGANIZATION' : 'PERSON';
  return (particle === 'e' || particle === 'i') && groups.test(first) ? 'ORGANIZATION' : null;
}

function isWord(word: PlainWord | undefined): boolean {
  return /^\p{L}+$/u.test(word?.text ?? '');
}

/** The Arabic article as written after 'Zia', and what joins the parts of Persian and Romance names of people. */
const ofPeople = new Set('al el ul ur ud uz us ut ad ibn bin bint ben de da do dos du van von'.split(' '));
/** 'Boulogne-sur-Mer', 'Port-au-Prince', 'Stratford-upon-Avon'. */
const ofPlaces = new Set('sur sous en au aux les lès upon on by le la'.split(' '));
/** Words for a party, an army or a movement in the languages that join names so. */
const groups =
  /^(?:Ansar|Anjuman|Fatah|Harkat|Harakat|Hezb|Hizb|Jabhat|Jaish|Jamaat|Jamiat|Jama'at|Jund|Lashkar|Majlis|Muttahida|Sipah|Tanzim|Tehreek|Tehrik|Tahrik)$/;
