/** Whether the words around a date speak of what was or of what is to be. */
import { planningWords } from '../events/outlook.ts';
import type { Sentence, Span, Token } from '../story.ts';
import type { Direction } from './rule.ts';

/** Taken from the verb that governs the date: the nearest in front of it, else the first behind it. */
export function directionAt({ tokens }: Sentence, { start, end }: Span): Direction {
  const before = tokens.findLastIndex((token) => token.end <= start);
  for (let index = before; index >= 0 && !endsClause(tokens, index); index--) {
    const direction = directionOf(tokens, index);
    if (direction !== null) return direction;
  }
  for (
    let index = tokens.findIndex((token) => token.start >= end);
    index >= 0 && index < tokens.length;
    index++
  ) {
    const direction = directionOf(tokens, index);
    if (direction !== null) return direction;
  }
  return 'open';
}

function endsClause(tokens: readonly Token[], index: number): boolean {
  return /^[;:—]$/.test(tokens[index]?.text ?? '');
}

const futureAuxiliaries = new Set(['will', 'shall', "'ll", '’ll', 'wo']);
const pastAuxiliaries = new Set(['was', 'were', 'had', 'did', 'has', 'have', 'been']);

/** What one word says, or null for a word that says nothing of time. */
function directionOf(tokens: readonly Token[], index: number): Direction | null {
  const token = tokens[index];
  if (token === undefined) return null;
  const word = token.text.toLowerCase();
  if (futureAuxiliaries.has(word)) return 'future';
  if (/^(?:upcoming|forthcoming|deadline|due|tomorrow)$/.test(word)) return 'future';
  if (token.upos === 'AUX') return pastAuxiliaries.has(word) ? 'past' : null;
  if (token.upos !== 'VERB') return null;
  if (planningWords().has(token.lemma.toLowerCase()) && isAhead(tokens, index)) return 'future';
  const lead = leadOf(tokens, index);
  if (lead !== null) return lead;
  if (isPast(token, word)) return 'past';
  return token.tag === 'VBG' || word.endsWith('ing') ? null : presentOf(token);
}

/** 'is expected', 'plans to': something is to come. 'agreed', 'promised' alone tell of the past. */
function isAhead(tokens: readonly Token[], index: number): boolean {
  const next = tokens.slice(index + 1, index + 6).findIndex((token) => token.text.toLowerCase() === 'to');
  const passive = tokens
    .slice(Math.max(0, index - 3), index)
    .some((token) => /^(?:is|are|was|were|be)$/i.test(token.text));
  return next >= 0 || passive;
}

/** What auxiliaries in front of a verb say. */
function leadOf(tokens: readonly Token[], index: number): Direction | null {
  for (let at = index - 1; at >= Math.max(0, index - 4); at--) {
    const token = tokens[at];
    const word = token?.text.toLowerCase() ?? '';
    if (futureAuxiliaries.has(word) || word === 'would') return 'future';
    if (word === 'to') return leadOfInfinitive(tokens, at);
    if (pastAuxiliaries.has(word)) return 'past';
    if (token?.upos !== 'ADV' && token?.upos !== 'AUX' && token?.upos !== 'PART') return null;
  }
  return null;
}

function leadOfInfinitive(tokens: readonly Token[], to: number): Direction | null {
  for (let at = to - 1; at >= Math.max(0, to - 4); at--) {
    const token = tokens[at];
    if (token === undefined) break;
    if (planningWords().has(token.lemma.toLowerCase())) return 'future';
    if (/^(?:is|are|am)$/i.test(token.text) && at === to - 1) return 'future';
    if (token.upos === 'VERB') return isPast(token, token.text.toLowerCase()) ? 'past' : null;
  }
  return null;
}

function isPast(token: Token, word: string): boolean {
  if (token.tag !== '') return token.tag === 'VBD' || token.tag === 'VBN';
  return word !== token.lemma.toLowerCase() && !/(?:s|ing)$/.test(word);
}

function presentOf({ lemma }: Token): Direction {
  return /^(?:say|report|tell|note|add)$/.test(lemma) ? 'past' : 'open';
}
