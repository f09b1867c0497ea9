/** What bears on a word from above it in the tree, and from the small words beside it. */
import type { EventType } from '../../drizzle/vocabulary/event-types.ts';
import { cueOf } from '../quotations/cue.ts';
import { findSubject } from '../quotations/subject.ts';
import type { Bearings } from './claim-status.ts';
import { bears, type Outlook } from './outlook.ts';
import { speechOver } from './speech-over.ts';
import { baseRelation, casesOf, childrenBy, lemmaAt, type Tree, wordAt } from './tree.ts';

/** Read from the trigger up to the root, as far as each word's scope reaches. */
export function bearingsOn(tree: Tree, trigger: number, type: EventType | undefined): Bearings {
  const found: Bearings = {
    negated: false,
    possible: false,
    planned: false,
    hearsay: false,
    speech: null,
    ownVoice: false,
  };
  const promise = isPromise(tree, trigger, type);
  readBeside(tree, trigger, found, promise);
  let below = trigger;
  for (let steps = 0; steps < 12; steps++) {
    const above = tree.tokens[below]?.head ?? -1;
    if (above < 0 || !carries(tree, below, above, found)) break;
    readAbove(tree, below, above, found, promise && below === trigger);
    if (baseRelation(tree.tokens[below]) !== 'conj') readBeside(tree, above, found, null);
    else if (!hasOwnClause(tree, below)) readBeside(tree, above, found, promise);
    below = above;
  }
  return found;
}

/** A second verb with a subject or in a form of its own is not under the auxiliaries of the first. */
function hasOwnClause(tree: Tree, index: number): boolean {
  const token = tree.tokens[index];
  return token?.tag !== tree.tokens[token?.head ?? -1]?.tag || childrenBy(tree, index, 'nsubj').length > 0;
}

/** The words that a class is read from, which do not count again: the `will` of a promise, the `not` of a refusal. */
type Consumed = 'promise' | 'refusal' | null;

function isPromise(tree: Tree, trigger: number, type: EventType | undefined): Consumed {
  const aux = childrenBy(tree, trigger, 'aux').map((child) => wordAt(tree, child));
  const intends = aux.some((word) => bears('PLANNED', 'aux', word) || word === 'would');
  const negated = childrenBy(tree, trigger, 'advmod').some((child) =>
    bears('NEGATED', 'adv', wordAt(tree, child)),
  );
  const lemma = lemmaAt(tree, trigger);
  if (type === 'REJECT')
    return negated && !bears('NEGATED', 'verb', lemma) && !/^(?:reject|rebuff|spurn|veto|oppose)$/.test(lemma)
      ? 'refusal'
      : null;
  const promising = type === 'AGREE' || type === 'THREATEN';
  return promising && intends && !bears('PLANNED', 'verb', lemma) && lemma !== 'threaten' ? 'promise' : null;
}

/** Auxiliaries, adverbs, conjunctions and adjectives that hang on a word. */
function readBeside(tree: Tree, index: number, found: Bearings, consumed: Consumed): void {
  if (isToBe(tree, index)) found.planned = true;
  for (const child of tree.children[index] ?? []) {
    const word = wordAt(tree, child);
    const relation = baseRelation(tree.tokens[child]);
    if (relation === 'aux') readAuxiliary(tree, index, word, found, consumed);
    if (relation === 'advmod') readAdverb(tree, child, word, found, consumed);
    if (relation === 'mark' && bears('POSSIBLE', 'mark', word)) found.possible = true;
    if ((relation === 'mark' || relation === 'case') && bears('NEGATED', 'prep', word)) found.negated = true;
    if (relation === 'det' && bears('NEGATED', 'det', word)) found.negated = true;
    if (relation === 'amod' || relation === 'compound') readAdjective(tree, child, found);
    if (/^(?:nsubj|obj)/.test(relation) && hasNo(tree, child)) found.negated = true;
    if (relation === 'advcl' && isConditional(tree, index, child)) found.possible = true;
    if (relation === 'parataxis' && isSaidBehind(tree, index, child)) found.speech ??= speechAt(tree, child);
  }
}

/** 'The sides agreed to talk, the envoy said': the parser has the speech hang on what was said. */
function isSaidBehind(tree: Tree, index: number, child: number): boolean {
  return (
    child > index &&
    cueOf(tree.tokens[child]) === 'clause' &&
    childrenBy(tree, child, 'nsubj').some((subject) => subject < child) &&
    childrenBy(tree, child, 'ccomp', 'obj').length === 0
  );
}

function speechAt(tree: Tree, index: number): NonNullable<Bearings['speech']> {
  return { index, subject: findSubject({ words: tree.tokens, from: 0, to: tree.tokens.length }, index) };
}

function readAuxiliary(tree: Tree, index: number, word: string, found: Bearings, consumed: Consumed): void {
  if (consumed !== null && (bears('PLANNED', 'aux', word) || word === 'would')) return;
  if (bears('POSSIBLE', 'aux', word)) found.possible = true;
  else if (bears('PLANNED', 'aux', word)) found.planned = true;
  else if (word === 'would') {
    const speech = tree.tokens[index]?.head ?? -1;
    const reported = cueOf(tree.tokens[speech]) !== null;
    if (reported) found.planned = true;
    else found.possible = true;
  }
}

function readAdverb(tree: Tree, child: number, word: string, found: Bearings, consumed: Consumed): void {
  const limited = /^(?:only|just|merely|simply|least)$/.test(wordAt(tree, child + 1));
  if (bears('NEGATED', 'adv', word) && consumed !== 'refusal' && !limited) found.negated = true;
  if (bears('POSSIBLE', 'adv', word)) found.possible = true;
  if (bears('ATTRIBUTED', 'adv', word)) found.hearsay = true;
}

function readAdjective(tree: Tree, child: number, found: Bearings): void {
  for (const word of [wordAt(tree, child), lemmaAt(tree, child)]) {
    if (bears('PLANNED', 'adj', word) && word !== 'set') found.planned = true;
    if (bears('POSSIBLE', 'adj', word)) found.possible = true;
    if (bears('ATTRIBUTED', 'adj', word)) found.hearsay = true;
  }
}

/** 'No agreement was reached', 'nobody attacked'. */
function hasNo(tree: Tree, index: number): boolean {
  if (/^(?:nobody|nothing|none|neither)$/.test(wordAt(tree, index))) return true;
  return childrenBy(tree, index, 'det').some((child) => bears('NEGATED', 'det', wordAt(tree, child)));
}

/** 'If …' makes a clause with `would` or `will` a possibility. */
function isConditional(tree: Tree, index: number, clause: number): boolean {
  const marks = childrenBy(tree, clause, 'mark').map((child) => wordAt(tree, child));
  const aux = childrenBy(tree, index, 'aux').map((child) => wordAt(tree, child));
  return (
    marks.some((word) => word === 'if' || word === 'unless') &&
    aux.some((word) => /^(?:will|would|'ll|’ll)$/.test(word))
  );
}

/** True where what bears on the word above bears on the one below: not across 'when …' or 'who …'. */
function carries(tree: Tree, below: number, above: number, found: Bearings): boolean {
  const { relation = '' } = tree.tokens[below] ?? {};
  const base = baseRelation(tree.tokens[below]);
  if (relation === 'acl:relcl' || base === 'appos') return false;
  if (base === 'nsubj') return relation === 'nsubj:pass' || tree.tokens[above]?.upos === 'ADJ';
  if (base === 'nmod') return casesOf(tree, below).some((word) => /^(?:of|for|to|against|in|on)$/.test(word));
  if (base !== 'advcl') return true;
  const marks = childrenBy(tree, below, 'mark').map((child) => wordAt(tree, child));
  if (marks.some((word) => bears('POSSIBLE', 'mark', word))) found.possible = true;
  if (marks.includes('that')) return true;
  if (marks.includes('to')) return outlooks.some((outlook) => bears(outlook, 'verb', lemmaAt(tree, above)));
  return marks.some((word) => /^(?:of|for|from|against|with)$/.test(word));
}

const outlooks: readonly Outlook[] = ['NEGATED', 'POSSIBLE', 'PLANNED', 'ATTRIBUTED'];

/** What the governing word itself says of the one below. */
function readAbove(
  tree: Tree,
  below: number,
  above: number,
  found: Bearings,
  own: boolean | string | null,
): void {
  const token = tree.tokens[above];
  const relation = baseRelation(tree.tokens[below]);
  if (token === undefined || relation === 'conj') return;
  if (relation === 'parataxis' || relation === 'ccomp') readSpeech(tree, below, above, found, Boolean(own));
  if (isAboutToBe(tree, below, above)) found.planned = true;
  for (const outlook of outlooks) if (governs(tree, below, above, outlook)) note(found, outlook);
  if (token.upos === 'VERB' && governs(tree, below, above, 'ATTRIBUTED')) noteSpeaker(tree, above, found);
}

function note(found: Bearings, outlook: Outlook): void {
  if (outlook === 'NEGATED') found.negated = true;
  if (outlook === 'POSSIBLE') found.possible = true;
  if (outlook === 'PLANNED') found.planned = true;
  if (outlook === 'ATTRIBUTED') found.hearsay = true;
}

/** Claims that name their speaker in front of what is claimed: 'accused Russia of …', 'claims to have …'. */
function noteSpeaker(tree: Tree, above: number, found: Bearings): void {
  if (childrenBy(tree, above, 'nsubj:pass', 'aux:pass').length > 0) return;
  found.speech ??= speechAt(tree, above);
}

function readSpeech(tree: Tree, below: number, above: number, found: Bearings, own: boolean): void {
  const index = speechOver(tree, below, above);
  if (index === null) return;
  if (own) found.ownVoice = true;
  else found.speech ??= speechAt(tree, index);
  if (lemmaAt(tree, above) === 'deny' && baseRelation(tree.tokens[below]) === 'ccomp') found.negated = true;
}

/** 'Is to visit', 'is going to visit', 'is about to visit'. */
function isAboutToBe(tree: Tree, below: number, above: number): boolean {
  if (baseRelation(tree.tokens[below]) !== 'xcomp') return false;
  const lemma = lemmaAt(tree, above);
  const to = childrenBy(tree, below, 'mark').some((child) => wordAt(tree, child) === 'to');
  return (
    to &&
    (/^(?:is|are|am|was|were)$/.test(wordAt(tree, above)) ||
      (lemma === 'go' && tree.tokens[above]?.tag === 'VBG') ||
      wordAt(tree, above) === 'about')
  );
}

/** 'The sides are to meet', with the verb as head of its `are`. */
function isToBe(tree: Tree, index: number): boolean {
  const be = childrenBy(tree, index, 'cop', 'aux').some((child) =>
    /^(?:is|are|was|were)$/.test(wordAt(tree, child)),
  );
  return be && childrenBy(tree, index, 'mark').some((child) => wordAt(tree, child) === 'to');
}

function governs(tree: Tree, below: number, above: number, outlook: Outlook): boolean {
  const { upos = '' } = tree.tokens[above] ?? {};
  const lemma = lemmaAt(tree, above);
  const relation = tree.tokens[below]?.relation ?? '';
  const base = baseRelation(tree.tokens[below]);
  if (upos === 'NOUN')
    return bears(outlook, 'noun', lemma) && (base === 'acl' || isContent(tree, below, outlook));
  if (upos === 'ADJ')
    return bears(outlook, 'adj', wordAt(tree, above)) && /^(?:xcomp|ccomp|csubj|nsubj|advcl)$/.test(base);
  if (upos !== 'VERB') return false;
  if (base === 'obj' || relation === 'nsubj:pass') return bears(outlook, 'object', lemma);
  if (base === 'obl')
    return (
      bears(outlook, 'verb', lemma) && casesOf(tree, below).some((word) => /^(?:for|of|against)$/.test(word))
    );
  if (base === 'xcomp' || base === 'advcl') return bears(outlook, 'verb', lemma);
  return base === 'ccomp' && bears(outlook, 'verb', lemma) && cueOf(tree.tokens[above]) !== 'clause';
}

/** 'Threat of attack', 'call for talks', but not 'target of an attack'. */
function isContent(tree: Tree, below: number, outlook: Outlook): boolean {
  if (baseRelation(tree.tokens[below]) !== 'nmod') return false;
  const cases = casesOf(tree, below);
  return cases.includes('for') || (cases.includes('of') && outlook !== 'PLANNED');
}
