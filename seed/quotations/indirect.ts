/** Indirect speech: 'X said that …', 'according to X, …'. */
import type { Sentence, Span, Token } from '../story.ts';
import { cueOf } from './cue.ts';
import type { Introduction } from './direct.ts';
import { accordingIn } from './source-phrase.ts';
import { findSubject, isParsed } from './subject.ts';

export interface ReportedClause extends Span {
  cue: Introduction;
}

/** The clauses of a sentence that are told as somebody's words, without quotation marks around the whole. */
export function findReportedClauses({ tokens }: Sentence): ReportedClause[] {
  const clauses = tokens.flatMap((word, index) =>
    cueOf(word) === 'clause' ? (reportedBy(tokens, index) ?? []) : [],
  );
  const source = accordingIn({ words: tokens, from: 0, to: tokens.length });
  const attributed = source && attributedClause(tokens, source);
  return attributed ? [...clauses, attributed] : clauses;
}

function reportedBy(words: readonly Token[], index: number): ReportedClause | null {
  const range = isParsed(words)
    ? (linkedClause(words, index) ?? plainClause(words, index))
    : (clauseBehind(words, index) ?? clauseInFront(words, index));
  if (range === null || isQuestion(words, range)) return null;
  const subject = findSubject({ words, from: 0, to: words.length }, index);
  if (subject < 0) return null;
  return { ...range, cue: { index, words, text: words[index]?.text ?? '', subject } };
}

/** The complement in the tree, without its `that`; for 'the plant opened, he said' all that stands in front. */
function linkedClause(words: readonly Token[], index: number): Span | null {
  const verb = words.findIndex(
    ({ head, relation }, at) => head === index && relation === 'ccomp' && at !== index,
  );
  const parted = words.slice(verb, index).some(({ text }) => text === ';');
  if (verb >= 0 && !parted) return rangeBelow(words, verb, index);
  const { head = -1, relation = '' } = words[index] ?? {};
  if (relation.startsWith('parataxis') && head >= 0 && head < index) return clauseInFront(words, index);
  return null;
}

/** Where the tree shows no complement, but the words do: 'said that …', '…, he said.' */
function plainClause(words: readonly Token[], index: number): Span | null {
  const near = words.slice(index + 1, index + 6).findIndex(({ text }) => /^that$/i.test(text));
  const gap = words.slice(index + 1, index + 1 + near);
  if (
    near >= 0 &&
    gap.every(({ upos, text }) => /^(?:NOUN|PROPN|PRON|DET|ADP|NUM)$/.test(upos) && text !== ',')
  )
    return spanOf(words, index + 2 + near, words.length - 1);
  return clauseInFront(words, index);
}

/** 'Said how many', 'Asked whether he knew, he said': tells nothing as somebody's words. */
function isQuestion(words: readonly Token[], { start }: Span): boolean {
  const first = words.find((word) => word.start >= start);
  return /^(?:how|why|whether|if|where|when|who|whom|whose|which|asked)$/i.test(first?.text ?? '');
}

function rangeBelow(words: readonly Token[], verb: number, cue: number): Span | null {
  const below = new Set([verb]);
  for (const at of below)
    for (const [child, { head }] of words.entries()) if (head === at && child !== cue) below.add(child);
  const side = [...below].filter((at) => (verb > cue ? at > cue : at < cue)).sort((a, b) => a - b);
  return spanOf(words, side[0] ?? verb, side.at(-1) ?? verb);
}

/** From one word to another, without the marks and the `that` at its ends. */
function spanOf(words: readonly Token[], first: number, last: number): Span | null {
  let from = first;
  let to = last;
  const idle = (word: Token | undefined) =>
    word !== undefined && (/^[\p{P}]+$/u.test(word.text) || /^that$/i.test(word.text));
  while (from < to && idle(words[from])) from++;
  while (to > from && /^[,;:.!?—–-]$/.test(words[to]?.text ?? '')) to--;
  if (to - from < 1) return null;
  return { start: words[from]?.start ?? 0, end: words[to]?.end ?? 0 };
}

/** 'Said (that) …': needs `that`, or a subject right behind the verb. */
function clauseBehind(words: readonly Token[], index: number): Span | null {
  const near = words.slice(index + 1, index + 7).findIndex((word) => /^that$/i.test(word.text));
  if (near >= 0) return spanOf(words, index + 2 + near, words.length - 1);
  const next = words[index + 1];
  const verbs = words.slice(index + 2).some((word) => word.upos === 'VERB' || word.upos === 'AUX');
  if (next === undefined || !verbs || !/^(?:DET|PROPN|PRON|NOUN|ADJ|NUM)$/.test(next.upos)) return null;
  return /^(?:say|state|claim|argue|insist|announce|report|warn|note|add)$/.test(words[index]?.lemma ?? '')
    ? spanOf(words, index + 1, words.length - 1)
    : null;
}

/** '…, he said.': a whole clause in front of the comma, only subject and time beside the verb. */
function clauseInFront(words: readonly Token[], index: number): Span | null {
  const comma = words.findLastIndex((word, at) => at < index && word.text === ',');
  if (comma < 3 || index - comma > 8 || words.length - index > 8) return null;
  if (!words.slice(comma + 1, index).some(({ upos }) => /^(?:NOUN|PROPN|PRON)$/.test(upos))) return null;
  const finite = words
    .slice(0, comma)
    .some(({ upos, tag }) => /^(?:VBD|VBZ|VBP|MD)$/.test(tag) || upos === 'AUX');
  const next = words[index + 1];
  const bare =
    next === undefined ||
    (/^(?:PUNCT|ADP|ADV|SCONJ)$/.test(next.upos) && next.text !== 'that') ||
    /day$/.test(next.text);
  return finite && bare ? spanOf(words, 0, comma - 1) : null;
}

/** The sentence without the 'according to X' at its start or end. */
function attributedClause(words: readonly Token[], source: Introduction): ReportedClause | null {
  if (source.subject < 0) return null;
  const comma = words.findIndex((word, at) => at > source.subject && word.text === ',');
  const range =
    source.index <= 1
      ? comma < 0
        ? null
        : spanOf(words, comma + 1, words.length - 1)
      : spanOf(words, 0, source.index - 1);
  return range && { ...range, cue: source };
}
