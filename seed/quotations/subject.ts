/** The subject of a verb of speech: from the tree where there is one, else from the order of the words. */
import type { Token } from '../story.ts';
import { cueOf } from './cue.ts';
import type { Frame } from './frame.ts';

export type { Frame } from './frame.ts';

/** Index of the head of the subject of the verb at `index`, −1 where none is found. */
export function findSubject(frame: Frame, index: number): number {
  const quoted = quotedAsSaying(frame, index);
  if (quoted !== null) return quoted;
  const shared = verbOfParticiple(frame, index);
  if (shared >= 0) return findSubject(frame, shared);
  const linked =
    isParsed(frame.words) && !closesAside(frame.words, index) ? linkedSubject(frame.words, index) : -1;
  if (linked >= frame.from && linked < frame.to) return linked;
  const left = subjectBefore(frame, index);
  return left >= 0 ? left : subjectAfter(frame, index);
}

/** The subject in 'Ann Lee, a teacher, said' or 'said Ann Lee, a teacher' right behind a quotation. */
export function subjectOfTag(frame: Frame, index: number): number {
  const quoted = quotedAsSaying(frame, index);
  if (quoted !== null) return quoted;
  const first = firstPhrase(frame, index);
  if (first >= 0) return first;
  const after = subjectAfter(frame, index);
  return after >= 0 ? after : findSubject(frame, index);
}

/** The first part of a compound: the `Youn` of 'Youn-jin'. */
export function compoundStart(words: readonly Token[], index: number): number {
  let at = index;
  while (
    at >= 2 &&
    /^[-’']$/.test(words[at - 1]?.text ?? '') &&
    isCapital(words[at - 2]) &&
    words[at - 1]?.start === words[at - 2]?.end
  )
    at -= 2;
  return at;
}

export function isParsed(words: readonly Token[]): boolean {
  return words.some(({ head }) => head >= 0);
}

/** The speaker of 'X was quoted as saying' or 'quoted X as saying'; null for other turns. */
function quotedAsSaying(frame: Frame, index: number): number | null {
  const { words, from } = frame;
  if (words[index]?.tag === 'VBD' || words[index - 1]?.text.toLowerCase() !== 'as') return null;
  const verb = words.findLastIndex(
    (word, at) => at < index && at >= from && /^(?:quote|cite)$/.test(word.lemma),
  );
  if (verb < 0) return null;
  const passive = words
    .slice(Math.max(from, verb - 4), verb)
    .some(({ text }) => /^(?:is|was|were|are|been|being)$/i.test(text));
  return passive ? subjectBefore(frame, verb) : phraseHead(words, verb + 1, index - 1);
}

/**
 * The 'said' of 'he said, adding that': a participle of speech behind a comma goes on with the verb of speech
 * in front of it. The tree alone does not tell, for it may hang the participle on a word of what is quoted.
 */
function verbOfParticiple({ words, from }: Frame, index: number): number {
  if (!isParticiple(words, index)) return -1;
  const verb = words.findLastIndex(
    (word, at) => at < index && at >= from && cueOf(word) === 'clause' && /^VB[DPZ]$/.test(word.tag),
  );
  const { head = -1 } = words[index] ?? {};
  const above = words[head];
  const own = words.some((word) => word.head === index && word.relation.startsWith('nsubj'));
  return own || (above?.relation.startsWith('acl') && head > verb) ? -1 : verb;
}

function isParticiple(words: readonly Token[], index: number): boolean {
  const { text = '', relation = '', head = -1 } = words[index] ?? {};
  if (!/ing$/i.test(text)) return false;
  if (relation === 'conj' && head >= 0 && head < index) return isParticiple(words, head);
  let before = index - 1;
  while (/^(?:ADV|CCONJ)$/.test(words[before]?.upos ?? '')) before--;
  return words[before]?.text === ',';
}

/** In 'Ann, who had moved it, praised' the verb is Ann's, even where the tree gives it to the aside. */
function closesAside(words: readonly Token[], index: number): boolean {
  const { tag = '', relation = '' } = words[index] ?? {};
  return words[index - 1]?.text === ',' && /^VB[DZ]$/.test(tag) && relation.startsWith('acl');
}

function linkedSubject(words: readonly Token[], index: number): number {
  let at = index;
  for (let steps = 0; steps < 4; steps++) {
    const own = words.findIndex(({ head, relation }) => head === at && /^nsubj(?!:pass)/.test(relation));
    if (own >= 0) return relativeHead(words, own, at);
    const { head = -1, relation = '' } = words[at] ?? {};
    if (relation.startsWith('acl')) return head;
    if (!/^(?:conj|xcomp|advcl|parataxis)/.test(relation) || head < 0) return -1;
    at = head;
  }
  return -1;
}

/** For the `who` of 'Raisi, who said', the word it stands for. */
function relativeHead(words: readonly Token[], subject: number, verb: number): number {
  const token = words[verb];
  const pronoun = /^(?:who|which|that)$/i.test(words[subject]?.text ?? '');
  return pronoun && token?.relation.startsWith('acl') ? token.head : subject;
}

function isNominal(word: Token | undefined): boolean {
  return word !== undefined && /^(?:NOUN|PROPN|PRON|NUM)$/.test(word.upos);
}

function isCapital(word: Token | undefined): boolean {
  return /^\p{Lu}/u.test(word?.text ?? '');
}

const particle = /^(?:al|el|bin|ibn|ben|van|von|de|da|dos|der|den|la|le|di|du)$/i;

/** The head of the noun phrase that a frame opens with, in front of the verb; −1 where it opens with another word. */
function firstPhrase({ words, from }: Frame, index: number): number {
  let start = from;
  while (start < index && (words[start]?.text === ',' || words[start]?.upos === 'ADV')) start++;
  let head = -1;
  for (let at = start; at < index; at++) {
    const word = words[at];
    if (isNominal(word) || isCapital(word)) head = at;
    else if (!/^(?:DET|ADJ|PART)$/.test(word?.upos ?? '') && !/^(?:['’-]|&$)/.test(word?.text ?? '')) {
      if (!(particle.test(word?.text ?? '') && (isCapital(words[at + 1]) || words[at + 1]?.text === '-')))
        break;
    }
  }
  return head;
}

function subjectBefore({ words, from }: Frame, index: number): number {
  let end = index;
  while (end > from && /^(?:ADV|AUX|PART)$/.test(words[end - 1]?.upos ?? '')) end--;
  if (words[end - 1]?.text === ',') {
    const comma = words.findLastIndex((word, at) => at < end - 1 && at > from && word.text === ',');
    if (comma < 0) return -1;
    end = comma;
  }
  let start = end;
  while (start > from && belongsToPhrase(words[start - 1])) start--;
  return phraseHead(words, start, end);
}

function belongsToPhrase(word: Token | undefined): boolean {
  if (
    word === undefined ||
    /^(?:that|which|who|said|as|when|while|because|after|before|if)$/i.test(word.text)
  )
    return false;
  return /^(?:NOUN|PROPN|PRON|NUM|ADJ|DET|ADP|CCONJ|PART)$/.test(word.upos) || /^['’-]/.test(word.text);
}

function subjectAfter({ words, to }: Frame, index: number): number {
  let start = index + 1;
  while (start < to && words[start]?.upos === 'ADV') start++;
  let end = start;
  while (end < to && (belongsToPhrase(words[end]) || isCapital(words[end])) && words[end]?.text !== ',')
    end++;
  return words[start]?.upos === 'ADP' && !isCapital(words[start]) ? -1 : phraseHead(words, start, end);
}

/** The last noun in front of the first preposition. */
function phraseHead(words: readonly Token[], start: number, end: number): number {
  let first = start;
  while (first < end && words[first]?.upos === 'ADP') first++;
  const preposition = words.findIndex(
    (word, at) => at > first && at < end && word.upos === 'ADP' && !particle.test(word.text),
  );
  const stop = preposition < 0 ? end : preposition;
  for (let at = stop - 1; at >= first; at--) if (isNominal(words[at]) || isCapital(words[at])) return at;
  return -1;
}
