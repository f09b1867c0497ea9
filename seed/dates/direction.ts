/** Whether the words around a date speak of what was or of what is to be. */
import { bears, planningWords } from '../events/outlook.ts';
import type { Sentence, Span, Token } from '../story.ts';
import type { Direction } from './rule.ts';

/**
 * Taken from the predicate that governs the date in the sentence's tree: its auxiliaries, its tense, and
 * where it is an infinitive or a participle, what it depends on. A verb right in front of the date
 * ('said Tuesday') governs it, whatever the tree says.
 */
export function directionAt({ tokens }: Sentence, { start, end }: Span): Direction {
  const first = tokens.findIndex((token) => token.end > start);
  const inside = tokens.flatMap((token, at) => (start < token.end && token.start < end ? [at] : []));
  const top = inside.find((at) => !inside.includes(tokens[at]?.head ?? -1));
  if (isAppointed(tokens, first)) return 'future';
  if (/^since$/.test(leadWord(tokens, first))) return 'past';
  if (isCalledFor(tokens, first)) return 'future';
  let at = verbInFront(tokens, first) ?? tokens[top ?? -1]?.head ?? -1;
  for (let steps = 0; at >= 0 && steps < tokens.length; steps++) {
    const direction = inside.includes(at) ? null : directionOf(tokens, at);
    if (direction !== null) return direction === 'open' ? openDirection(tokens, first) : direction;
    at = tokens[at]?.head ?? -1;
  }
  return openDirection(tokens, first);
}

/** 'Planned for Saturday', 'set a hearing for May 30': appointed, whatever became of it. */
function isAppointed(tokens: readonly Token[], first: number): boolean {
  const word = wordAt(tokens, first - 1);
  if (word !== 'for' && word !== 'until') return false;
  const verb = tokens.slice(Math.max(0, first - 7), first - 1).findLast(({ upos }) => upos === 'VERB');
  const lemma = (verb ?? tokens[first - 2])?.lemma.toLowerCase() ?? '';
  return (word === 'for' ? appointing : extending).test(lemma);
}

/** 'Called for protests on Saturday': only a day behind what is asked for, and it lies ahead. */
function isCalledFor(tokens: readonly Token[], first: number): boolean {
  if (wordAt(tokens, first - 1) !== 'on') return false;
  const at = tokens.findLastIndex(({ upos }, index) => upos === 'ADP' && index < first - 1);
  const verb = tokens[at - 1];
  return (
    wordAt(tokens, at) === 'for' &&
    first - at < 7 &&
    verb?.upos === 'VERB' &&
    /^(?:call|appeal|push|press)$/.test(verb.lemma)
  );
}

const appointing = /^(?:schedule|set|plan|slate|expect|propose|book|fix|target|due|call|appoint)$/;

/** 'Was given until Monday', 'put off until the spring'. */
const extending =
  /^(?:give|extend|prolong|renew|postpone|delay|adjourn|defer|put|push|shelve|suspend|bar|ban|remand)$/;

/** The verb that only 'on', 'early' or 'late' parts from the date. */
function verbInFront(tokens: readonly Token[], first: number): number | null {
  let at = first - 1;
  while (/^(?:on|early|late|the)$/i.test(tokens[at]?.text ?? '')) at--;
  return tokens[at]?.upos === 'VERB' || ahead.has(wordAt(tokens, at)) ? at : null;
}

/** 'By Friday', 'until June': a limit lies ahead where nothing says that it is past. */
function openDirection(tokens: readonly Token[], first: number): Direction {
  const word = leadWord(tokens, first);
  return /^(?:by|until|till|before|starting|beginning|effective|upcoming)$/.test(word) ? 'future' : 'open';
}

/** The word in front of a date and of its 'the'. */
function leadWord(tokens: readonly Token[], first: number): string {
  return wordAt(tokens, wordAt(tokens, first - 1) === 'the' ? first - 2 : first - 1);
}

function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text.toLowerCase() ?? '';
}

const modals = new Set(['would', 'may', 'might', 'can', 'could', 'should', 'must', 'ought']);
const certain = new Set(['will', 'shall', "'ll", '’ll', 'wo']);
const ahead = new Set(['upcoming', 'forthcoming', 'deadline', 'due', 'scheduled', 'slated']);

/** What a predicate says; null where it says nothing of time itself and what it depends on decides. */
function directionOf(tokens: readonly Token[], at: number): Direction | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const children = tokens.filter(({ head }) => head === at);
  const helpers = children.filter(({ relation }) => /^(?:aux|cop)/.test(relation)).map(textOf);
  if (
    ahead.has(textOf(token)) ||
    children.some((child) => /^(?:amod|mark)/.test(child.relation) && ahead.has(textOf(child)))
  )
    return 'future';
  if (helpers.some((word) => certain.has(word))) return 'future';
  if (helpers.some((word) => /^(?:has|have|had|'ve|’ve|did)$/.test(word))) return 'past';
  if (helpers.some((word) => modals.has(word)))
    return children.some(isNegation) && helpers.includes('could') ? 'past' : 'future';
  if (children.some((child) => child.relation === 'mark' && textOf(child) === 'to'))
    return helpers.length > 0 || isPlan(tokens[token.head]) ? 'future' : null;
  if (helpers.some((word) => /^(?:was|were)$/.test(word))) return 'past';
  if (helpers.length > 0) return isPlan(token) || token.tag === 'VBG' ? 'future' : 'open';
  return token.upos === 'VERB' || token.upos === 'AUX' ? tenseOf(token) : null;
}

function textOf({ text }: Token): string {
  return text.toLowerCase();
}

function isNegation(token: Token): boolean {
  return /^(?:not|n't|n’t|never)$/.test(textOf(token));
}

/** 'Is expected', 'plans to', 'due to': something is to come. */
function isPlan(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const lemma = token.lemma.toLowerCase();
  return (
    planningWords().has(lemma) ||
    lemma === 'set' ||
    bears('PLANNED', 'adj', lemma) ||
    bears('PLANNED', 'noun', lemma)
  );
}

/** Verbs whose present tense with a day tells of the timetable: 'the talks resume Monday'. */
const timetable =
  /^(?:begin|start|open|reopen|end|close|finish|expire|resume|return|meet|convene|gather|vote|face|go|leave|arrive|play|travel|fly|head|mature|come|take|launch|run|turn|mark|celebrate|appear|report|ask|elect|hold)$/;

function tenseOf({ tag, lemma, relation, text }: Token): Direction | null {
  if (
    tag === 'VBN' &&
    relation.startsWith('acl') &&
    /^(?:schedule|set|slate|expect|due)$/.test(lemma.toLowerCase())
  )
    return 'future';
  if (tag === 'VBD' || tag === 'VBN') return 'past';
  if (tag === 'VBG' || tag === 'VB') return null;
  if (tag === '' && /ed$/i.test(text)) return 'past';
  if (/^(?:say|tell|note|add|show|suggest|indicate)$/.test(lemma.toLowerCase())) return 'past';
  return timetable.test(lemma.toLowerCase()) ? 'future' : 'open';
}
