/** Direct speech: quoted words with what introduces them. */
import type { Sentence, Span, Token } from '../story.ts';
import { cueOf, isTurn } from './cue.ts';
import { clauseInFront, type Frame, frameBehind, frameInFront } from './frame.ts';
import type { QuotedSpan } from './marks.ts';
import { accordingIn } from './source-phrase.ts';
import type { Cue } from './speaker.ts';
import { findSubject, subjectOfTag } from './subject.ts';

/** A cue with the words of its sentence. */
export interface Introduction extends Cue {
  words: readonly Token[];
}

/** The cues behind and in front of a quotation, inside its own sentence, the most telling first. */
export function introduce(
  span: QuotedSpan,
  quoted: readonly QuotedSpan[],
  sentences: readonly Sentence[],
): Introduction[] {
  const behind = frameBehind(span, quoted, sentences);
  const front = frameInFront(span, quoted, sentences);
  const clause = clauseInFront(span, sentences);
  return [
    behind && tagIn(behind),
    front && inFront(front, span),
    behind && accordingIn(behind),
    clause && governingCue(clause, span),
  ].filter((cue) => cue !== null);
}

/** '…, Ann Lee said', '…, said Ann Lee': the first verb of speech behind, where nothing stands between. */
function tagIn(frame: Frame): Introduction | null {
  const { words, from, to } = frame;
  const first = words.findIndex(
    (word, at) => at >= from && at < to && cueOf(word) !== null && !isModifier(words, at),
  );
  const index = first < 0 ? nounlikeTag(frame) : sayingOf(words, first, to);
  if (index < 0 || !adjoins(words, from, index)) return null;
  return { index, words, text: cueText(words, from, index), subject: subjectOfTag(frame, index) };
}

/** The 'saying' of 'the radio quoted Ann Lee as saying'. */
function sayingOf(words: readonly Token[], index: number, to: number): number {
  if (!/^(?:quote|cite)$/.test(words[index]?.lemma ?? '')) return index;
  const saying = words.findIndex(
    (word, at) => at > index && at < to && cueOf(word) !== null && /^as$/i.test(words[at - 1]?.text ?? ''),
  );
  return saying < 0 ? index : saying;
}

/** '“…,” notes Ann Lee': right behind the marks even what was taken for a noun is the verb; −1 where it is none. */
function nounlikeTag({ words, from }: Frame): number {
  const at = words[from]?.text === ',' ? from + 1 : from;
  const word = words[at];
  const capital = /^(?:\p{Lu}|the$)/u.test(words[at + 1]?.text ?? '');
  if (word === undefined || word.upos !== 'NOUN' || !capital || !/^\p{Ll}+s$/u.test(word.text)) return -1;
  return cueOf({ ...word, upos: 'VERB' }) === 'clause' ? at : -1;
}

/** 'According to X', unless a verb of speech stands between it and the quoted words. */
function inFront(frame: Frame, span: QuotedSpan): Introduction | null {
  const source = accordingIn(frame);
  const cue = governingCue(frame, span);
  if (source === null || cue === null) return source ?? cue;
  return cue.index > source.index &&
    cueOf(cue.words[cue.index]) === 'clause' &&
    source.index <= frame.from + 1
    ? cue
    : source;
}

/** In front: the verb of speech that the quoted words depend on, else the last one that tells what is said. */
function governingCue(frame: Frame, { outer }: QuotedSpan): Introduction | null {
  const { words, from, to } = frame;
  const cues = [...words.keys()].filter(
    (at) => at >= from && at < to && cueOf(words[at]) !== null && !isModifier(words, at),
  );
  const next = words.findIndex((word) => word.start > outer.start);
  const above = next < 0 ? [] : ancestorsOf(words, next);
  const apart = cues.filter((at) => !isTurn(words[at]));
  const index =
    cues.findLast((at) => at >= to - 3) ??
    cues.findLast((at) => above.includes(at) && cueOf(words[at]) === 'clause') ??
    apart.findLast((at) => above.includes(at)) ??
    cues.findLast((at) => cueOf(words[at]) === 'clause') ??
    apart.at(-1) ??
    nounlikeCue(frame);
  if (index === undefined) return null;
  return { index, words, text: cueText(words, from, index), subject: findSubject(frame, index) };
}

/** 'The department notes, “…”': right in front of the marks even what was taken for a noun is the verb. */
function nounlikeCue({ words, from, to }: Frame): number | undefined {
  const last = words.findLastIndex((word, at) => at < to && !/^[,:]$/.test(word.text));
  const word = words[last];
  if (word === undefined || last <= from || words[to - 1] === word || !/s$/.test(word.text)) return undefined;
  return cueOf({ ...word, upos: 'VERB' }) === 'clause' ? last : undefined;
}

/** The words above one in the tree, the nearest first. */
export function ancestorsOf(words: readonly Token[], index: number): number[] {
  const above: number[] = [];
  let at = words[index]?.head ?? -1;
  while (at >= 0 && !above.includes(at)) {
    above.push(at);
    at = words[at]?.head ?? -1;
  }
  return above;
}

/** A participle that describes a noun introduces nothing: 'the announced visit', 'the plan announced by'. */
function isModifier(words: readonly Token[], at: number): boolean {
  const word = words[at];
  if (words[at - 1]?.text === '-') return true;
  if (word?.tag === 'VBN' && word.relation.startsWith('acl') && /^by$/i.test(words[at + 1]?.text ?? ''))
    return true;
  return (
    /^(?:DET|ADJ)$/.test(words[at - 1]?.upos ?? '') && /^(?:NOUN|PROPN)$/.test(words[at + 1]?.upos ?? '')
  );
}

/** Behind a quotation the cue's clause begins at once: subject and verb, or verb and subject. */
function adjoins(words: readonly Token[], from: number, index: number): boolean {
  const between = words.slice(from, index);
  const start = between[0]?.text === ',' ? 1 : 0;
  const first = between[start];
  if (/^(?:and|but|as|that|which|what|who|when|while|in|at|of|for|by|to|with|on)$/i.test(first?.text ?? ''))
    return false;
  if (/^(?:ADP|SCONJ|CCONJ)$/.test(first?.upos ?? '') && /^\p{Ll}/u.test(first?.text ?? '')) return false;
  if (between.some(({ text }) => /^(?:what|when|while|because)$/i.test(text))) return false;
  return !between.some(
    (word) =>
      word.upos === 'VERB' &&
      cueOf(word) === null &&
      !word.relation.startsWith('acl') &&
      !/^\p{Lu}/u.test(word.text),
  );
}

function cueText(words: readonly Token[], from: number, index: number): string {
  const word = words[index]?.text ?? '';
  const quoted = words.findLastIndex(
    (each, at) => at >= from && at < index && /^(?:quote|cite)$/.test(each.lemma),
  );
  if (quoted < 0 || words[index - 1]?.text.toLowerCase() !== 'as') return word;
  const was = words.findLastIndex(
    (each, at) => at >= from && at < quoted && /^(?:is|was|were|are|been)$/i.test(each.text),
  );
  const start = was >= 0 && was >= quoted - 2 ? was : quoted;
  return words
    .slice(start, index + 1)
    .map(({ text }) => text)
    .join(' ');
}

/** Number of words, for telling quotations from words that are merely set apart. */
export function countWords(body: string, { start, end }: Span): number {
  return body.slice(start, end).match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
