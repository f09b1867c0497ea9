/**
 * A document calls the same thing by the same name: where it is an organisation or a place in every sentence
 * that says so, it is one too where a sentence passed it over.
 */
import { listedNames } from './known-names.ts';
import type { NameRange } from './labels.ts';
import type { ReadSentence } from './settle.ts';

export function spreadNames(
  sentences: readonly ReadSentence[],
  ranges: readonly (readonly NameRange[])[],
): NameRange[][] {
  const known = collectNames(sentences, ranges);
  return sentences.map((sentence, index) => {
    const own = ranges[index] as readonly NameRange[];
    return known.size === 0 ? [...own] : addNamed(sentence, own, known);
  });
}

type Type = NameRange['type'];

/** Single words that are always the same kind of name and never written small. */
function collectNames(
  sentences: readonly ReadSentence[],
  ranges: readonly (readonly NameRange[])[],
): ReadonlyMap<string, Type> {
  const known = new Map<string, Type | null>();
  for (const [index, { plain }] of sentences.entries()) {
    for (const { from, to, type } of ranges[index] as readonly NameRange[]) {
      if (type !== 'PERSON' && to - from > 1) continue;
      for (let at = from; at < to; at++) {
        const text = plain[at]?.text ?? '';
        const other = known.get(text);
        known.set(text, type === 'PERSON' || (other !== undefined && other !== type) ? null : type);
      }
    }
  }
  for (const { plain } of sentences)
    for (const { text } of plain) if (/^\p{Ll}/u.test(text)) known.delete(capitalise(text));
  return new Map(
    [...known].filter((entry): entry is [string, Type] => entry[1] !== null && isTelling(entry[0])),
  );
}

function isTelling(text: string): boolean {
  return /^\p{Lu}\p{L}{3,}$/u.test(text);
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function addNamed(
  sentence: ReadSentence,
  ranges: readonly NameRange[],
  known: ReadonlyMap<string, Type>,
): NameRange[] {
  const { plain, words } = sentence;
  const taken = (at: number) => ranges.some(({ from, to }) => from <= at && at < to);
  const added = plain.flatMap(({ text, tag }, at): NameRange[] => {
    const type = known.get(text);
    if (type === undefined || !tag.startsWith('NNP') || words[at]?.line !== 0 || taken(at)) return [];
    return isName(sentence, at - 1) || (isName(sentence, at + 1) && !isTitle(sentence, at + 1))
      ? []
      : [{ from: at, to: at + 1, type }];
  });
  return added.length === 0 ? [...ranges] : [...ranges, ...added].sort((a, b) => a.from - b.from);
}

function isName({ plain }: ReadSentence, at: number): boolean {
  return /^\p{Lu}/u.test(plain[at]?.text ?? '') && plain[at]?.tag.startsWith('NNP') === true;
}

/** The 'Vice President' of 'Bundesbank Vice President Ann Lee'. */
function isTitle({ words }: ReadSentence, at: number): boolean {
  return words[at]?.lists.places.some((place) => place >> 2 === listedNames.titles) === true;
}
