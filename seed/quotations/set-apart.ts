/** Words in quotation marks that nobody is quoted with: titles, names, nicknames, words set apart. */
import type { Sentence, Token } from '../story.ts';
import { cueOf, isNamingVerb, isWorkNoun } from './cue.ts';
import { countWords } from './direct.ts';
import type { QuotedSpan } from './marks.ts';

export function isSetApart(body: string, span: QuotedSpan, sentences: readonly Sentence[]): boolean {
  const sentence = sentences.find(({ start, end }) => start <= span.outer.start && span.outer.start < end);
  if (sentence === undefined || countWords(body, span) > longestName) return false;
  const words = sentence.tokens;
  const next = words.findIndex((word) => word.start >= span.outer.end);
  const behind = next < 0 ? undefined : words[next];
  const at = words.findLastIndex((word) => word.end <= span.outer.start);
  const before = words[at];
  if (before === undefined)
    return isTitle(body, span) && !endsAsSentence(body, span) && tellsOfTitle(words, next);
  return (
    isNickname(before, behind) ||
    (/^(?:so-called|called|aka|alias|known|dubbed|labelled|labeled)$/i.test(before.text) &&
      !isSaidOf(words, at)) ||
    (/^as$/i.test(before.text) && /^(?:known|listed|branded|billed)$/i.test(words[at - 1]?.text ?? '')) ||
    /so-called$/i.test(body.slice(sentence.start, span.outer.start).trimEnd()) ||
    isGivenName(words, at) ||
    (isWorkNoun(before) && hasCapitals(body, span) && !endsAsSentence(body, span)) ||
    (isWordNoun(before) && !endsAsSentence(body, span)) ||
    (isTitle(body, span) && !speaksAt(words, at, endsAsSentence(body, span)))
  );
}

/** Longer quoted words are a quotation, whatever stands in front. */
const longestName = 9;

/** 'Joaquin “El Chapo” Guzman'. */
function isNickname(before: Token, behind: Token | undefined): boolean {
  return before.upos === 'PROPN' && behind?.upos === 'PROPN';
}

/** 'critics have called “…”' is said of something, 'a plan called “…”' is its name. */
function isSaidOf(words: readonly Token[], at: number): boolean {
  const verb = words[at];
  if (verb?.lemma !== 'call' && verb?.lemma !== 'dub') return false;
  return words.some(({ head, relation }) => head === at && relation === 'nsubj');
}

/** 'named “…”', 'named its robot “…”'. */
function isGivenName(words: readonly Token[], at: number): boolean {
  const near = words.slice(Math.max(0, at - 4), at + 1);
  return near.some((word) => isNamingVerb(word) && word.upos === 'VERB');
}

/** 'the term “…”'. */
function isWordNoun({ lemma }: Token): boolean {
  return /^(?:word|term|phrase|expression|label|nickname|slogan|motto|hashtag|title)$/i.test(lemma);
}

/** Several words, every one of weight with a capital. */
function isTitle(body: string, span: QuotedSpan): boolean {
  return countWords(body, span) > 1 && hasCapitals(body, span);
}

function hasCapitals(body: string, { start, end }: QuotedSpan): boolean {
  const words = body.slice(start, end).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  const weighty = words.filter((word, index) => index === 0 || !smallWord.test(word));
  return weighty.length > 0 && weighty.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

const smallWord = /^(?:a|an|the|of|in|on|at|to|for|and|or|by|with|from|as|is|are|s|de|la|vs)$/;

function endsAsSentence(body: string, { end, outer }: QuotedSpan): boolean {
  return /[.!?,…]/.test(body.slice(end - 1, outer.end));
}

/** A title that opens a sentence is its subject or stands alone. */
function tellsOfTitle(words: readonly Token[], next: number): boolean {
  return next >= 0 && cueOf(words[next]) === null;
}

/** A comma or a colon right in front, behind a verb of speech; or that verb, where the words end the sentence. */
function speaksAt(words: readonly Token[], at: number, ends: boolean): boolean {
  const before = words[at];
  if (cueOf(before) !== null) return ends;
  return /^[,:]$/.test(before?.text ?? '') && words.slice(0, at).some((word) => cueOf(word) !== null);
}
