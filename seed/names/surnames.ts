/**
 * Newswire gives a person's name in full once and the surname after that: where a document has somebody
 * in full, the surname alone is that person too, whatever the sentence by itself made of it.
 */
import type { NameRange } from './labels.ts';
import type { PlainWord } from './name-words.ts';

export function spreadSurnames(
  sentences: readonly (readonly PlainWord[])[],
  ranges: readonly NameRange[][],
): NameRange[][] {
  const surnames = collectSurnames(sentences, ranges);
  if (surnames.size === 0) return [...ranges];
  return sentences.map((sentence, index) => readSurnames(sentence, ranges[index] as NameRange[], surnames));
}

/** Last words of people's names in full; not those that also are part of another name, or a word of the language. */
function collectSurnames(
  sentences: readonly (readonly PlainWord[])[],
  ranges: readonly NameRange[][],
): ReadonlySet<string> {
  const surnames = new Set<string>();
  const others = new Set<string>();
  for (const [index, sentence] of sentences.entries()) {
    for (const { text } of sentence) if (/^\p{Ll}/u.test(text)) others.add(text);
    for (const { from, to, type } of ranges[index] as NameRange[]) {
      if (to - from < 2) continue;
      const words = sentence.slice(from, to).map(({ text }) => text.toLowerCase());
      if (type === 'PERSON') surnames.add(words.at(-1) as string);
      else for (const word of words) others.add(word);
    }
  }
  for (const word of others) surnames.delete(word);
  return surnames;
}

function readSurnames(
  sentence: readonly PlainWord[],
  ranges: readonly NameRange[],
  surnames: ReadonlySet<string>,
): NameRange[] {
  const taken = new Set<number>();
  for (const { from, to } of ranges) for (let at = from; at < to; at++) taken.add(at);
  const isSurname = (at: number) => {
    const text = sentence[at]?.text ?? '';
    return text.length > 1 && /^\p{Lu}/u.test(text) && surnames.has(text.toLowerCase());
  };
  const read = ranges.map((range): NameRange => {
    const { from, to } = range;
    return to - from === 1 && isSurname(from) ? { from, to, type: 'PERSON' } : range;
  });
  const found = sentence.flatMap(({ tag }, at): NameRange[] =>
    !taken.has(at) && tag.startsWith('NNP') && isSurname(at)
      ? [{ from: at, to: at + 1, type: 'PERSON' }]
      : [],
  );
  return [...read, ...found].sort((left, right) => left.from - right.from);
}
