/** Names that only their saying something gives away. */
import { openLexicon } from '../actors/lexicon.ts';
import { foldWord } from '../actors/word.ts';
import { isHonorific } from '../names/honorifics.ts';
import type { Name, Quotation, Sentence, Span, Token } from '../story.ts';
import { introduce } from './direct.ts';
import { findQuotedSpans } from './marks.ts';

export interface NamedSpeech {
  body: string;
  sentences: readonly Sentence[];
  names: readonly Name[];
  quotations: readonly Quotation[];
}

/**
 * The names of a text with those of speakers of direct quotations whom nothing else has found: whoever
 * speaks under a capital is a person, or an organisation by its words. Null where there is none to add.
 */
export function addSpeakerNames({ body, sentences, names, quotations }: NamedSpeech): Name[] | null {
  const unknown = quotations.filter(({ direct, cue, speaker }) => direct && cue !== null && speaker === null);
  if (unknown.length === 0) return null;
  const spans = findQuotedSpans(body, sentences);
  const added = spans
    .filter(({ start }) => unknown.some((quotation) => quotation.start === start))
    .flatMap((span) => {
      const [cue] = introduce(span, spans, sentences);
      return cue === undefined ? [] : (nameOf(body, cue.words, cue.subject, cue.index) ?? []);
    });
  if (added.length === 0) return null;
  const kept = names.filter((name) => !added.some((other) => overlap(name, other)));
  return [...kept, ...added.filter((name, at) => added.findIndex((one) => overlap(one, name)) === at)].sort(
    (a, b) => a.start - b.start,
  );
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** The words with capitals that hold the subject, or stand right behind it: 'shopkeeper Anwar'. */
function nameOf(body: string, words: readonly Token[], subject: number, cue: number): Name | null {
  if (subject < 0) return null;
  const limit = subject < cue ? cue : words.length;
  let from = subject;
  while (from < limit && !isCapital(words[from]) && isNoun(words[from])) from++;
  if (from >= limit || !isCapital(words[from])) return null;
  while (from > 0 && from - 1 !== cue && mayJoin(words, from - 1)) from--;
  let to = from + 1;
  while (to < limit && to !== cue && mayJoin(words, to)) to++;
  while (to > from && !isCapital(words[to - 1])) to--;
  while (from < to && (!isCapital(words[from]) || isPlainStart(words, from, to))) from++;
  while (from < to - 1 && isHonorific(words[from]?.text ?? '')) from++;
  const start = words[from]?.start ?? 0;
  const end = words[to - 1]?.end ?? 0;
  if (to <= from || /^(?:I|He|She|It|They|We|You|This|That|One|Who|The|A|An)$/.test(body.slice(start, end)))
    return null;
  if (to - from === 1 && words[from]?.upos !== 'PROPN') return null;
  const text = body.slice(start, end);
  return { start, end, text, type: typeOf(words, from, to) };
}

function isNoun(word: Token | undefined): boolean {
  return word?.upos === 'NOUN' || word?.upos === 'ADJ';
}

function isCapital(word: Token | undefined): boolean {
  return /^\p{Lu}/u.test(word?.text ?? '');
}

const particle = /^(?:al|el|bin|ibn|ben|van|von|de|da|do|dos|der|den|la|le|di|du|of|and|without|for)$/i;

/** A capital, or what may stand between two. */
function mayJoin(words: readonly Token[], at: number): boolean {
  const word = words[at];
  if (isCapital(word)) return true;
  const between = particle.test(word?.text ?? '') || /^[-’'.&]$/.test(word?.text ?? '');
  return (
    between &&
    isCapital(words[at + 1]) &&
    (isCapital(words[at - 1]) || particle.test(words[at - 1]?.text ?? ''))
  );
}

/** The first word of a sentence has a capital anyway: 'Shopkeeper Anwar', 'The Sunrise Party'. */
function isPlainStart(words: readonly Token[], at: number, to: number): boolean {
  return at === 0 && to - at > 1 && words[at]?.upos !== 'PROPN';
}

function typeOf(words: readonly Token[], from: number, to: number): Name['type'] {
  const run = words.slice(from, to);
  const { heads } = openLexicon();
  const isBody =
    run.some(({ text }) => heads.has(foldWord(text)) || /^(?:of|and|for|without)$/i.test(text)) ||
    (run.some(({ upos }) => upos === 'NOUN' || upos === 'ADP') && run.length > 2) ||
    /^the$/i.test(words[from - 1]?.text ?? '') ||
    (run.length === 1 && /^\p{Lu}{2,}$/u.test(run[0]?.text ?? ''));
  return isBody ? 'ORGANIZATION' : 'PERSON';
}
