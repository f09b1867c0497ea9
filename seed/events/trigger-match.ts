/** Which rule of the trigger lexicon holds for a word in its clause. */
import { type Clause, readClause } from './clause.ts';
import { quantities } from './quantities.ts';
import { isStateParticiple } from './state-participle.ts';
import { baseRelation, casesOf, childrenBy, descend, lemmaAt, type Tree, wordAt } from './tree.ts';
import {
  type Condition,
  type NameKind,
  openTriggerLexicon,
  type TriggerPart,
  type TriggerRule,
} from './trigger-lexicon.ts';

/** A word that may tell of an event, with the best reading of it. */
export interface Trigger {
  index: number;
  part: TriggerPart;
  rule: TriggerRule;
  clause: Clause;
  /** Words of the trigger besides its head: particles, the light verb's noun. */
  others: readonly number[];
}

/** What kind of name a word is part of; null for other words. */
export type NameTest = (index: number) => NameKind | null;

/** Every word of a sentence that a rule holds for. */
export function matchTriggers(tree: Tree, nameAt: NameTest): Trigger[] {
  return tree.tokens.flatMap((_, index) => {
    if (nameAt(index) !== null) return [];
    const trigger = matchTrigger(tree, index, nameAt);
    return trigger === null ? [] : [trigger];
  });
}

export function matchTrigger(tree: Tree, index: number, nameAt: NameTest): Trigger | null {
  const part = partOf(tree, index);
  if (part === null) return null;
  const lexicon = openTriggerLexicon()[part];
  const lemma = lemmaAt(tree, index);
  const word = wordAt(tree, index);
  const rules = [...(lexicon.get(lemma) ?? []), ...(word === lemma ? [] : (lexicon.get(word) ?? []))];
  const refusing =
    part === 'verb' && refusals.has(wordAt(tree, index - 1)) && intends(wordAt(tree, index - 2));
  if (rules.length === 0 && !refusing) return null;
  const clause = readClause(tree, index);
  const chosen = chooseRule(tree, { index, part, clause }, rules, nameAt);
  return chosen ?? (refusing && clause.negated ? { index, part, clause, rule: refusal, others: [] } : null);
}

/** 'Will not' do whatever it is. */
export const refusal: TriggerRule = {
  words: [],
  conditions: [],
  type: 'REJECT',
  mode: null,
  weight: 0.65,
  subject: 'source',
};
const refusals = new Set(['not', "n't", 'n’t', 'never']);

function intends(word: string): boolean {
  return word === 'will' || word === 'would' || word === 'wo';
}

function chooseRule(
  tree: Tree,
  seat: Pick<Trigger, 'index' | 'part' | 'clause'>,
  rules: readonly TriggerRule[],
  nameAt: NameTest,
): Trigger | null {
  let best: Trigger | null = null;
  let bestScore = -1;
  for (const rule of rules) {
    const others = matchWords(tree, seat.index, seat.part, rule.words);
    if (others === null) continue;
    if (!rule.conditions.every((condition) => holds(tree, seat.clause, condition, nameAt))) continue;
    if (rule.type === null) return null;
    const score = rule.weight + 0.06 * rule.conditions.length + 0.2 * (rule.words.length - 1);
    if (score <= bestScore) continue;
    best = { ...seat, rule, others };
    bestScore = score;
  }
  return best;
}

function partOf(tree: Tree, index: number): TriggerPart | null {
  const token = tree.tokens[index];
  if (token === undefined) return null;
  if (isStateParticiple(tree, index) && childrenBy(tree, index, 'nsubj').length > 0) return 'adj';
  if (token.upos === 'VERB')
    return ['amod', 'compound', 'case', 'mark'].includes(baseRelation(token)) ? null : 'verb';
  if (token.upos === 'NOUN') return 'noun';
  if (token.upos === 'ADJ' && childrenBy(tree, index, 'obj').length > 0) return 'verb';
  if (token.upos === 'ADJ' && baseRelation(token) !== 'amod') return 'adj';
  return null;
}

/** The indices of a rule's further words, or null where one is missing. */
function matchWords(tree: Tree, index: number, part: TriggerPart, words: readonly string[]): number[] | null {
  if (words.length === 1) return [];
  return part === 'noun' ? matchPhrase(tree, index, words) : matchDependents(tree, index, words);
}

function matchPhrase(tree: Tree, index: number, words: readonly string[]): number[] | null {
  const of = words.indexOf('of');
  const seat = of > 0 ? of - 1 : words.length - 1;
  const found: number[] = [];
  for (const [at, word] of words.entries()) {
    const token = index - seat + at;
    if (at !== seat && lemmaAt(tree, token) !== word && wordAt(tree, token) !== word) return null;
    if (at !== seat) found.push(token);
  }
  return found;
}

function matchDependents(tree: Tree, index: number, words: readonly string[]): number[] | null {
  const found: number[] = [];
  for (const word of words.slice(1)) {
    const near = [...(tree.children[index] ?? []), index + 1];
    const at = near.find((child) => wordAt(tree, child) === word || lemmaAt(tree, child) === word);
    if (at === undefined) return null;
    found.push(at);
  }
  return found;
}

function holds(tree: Tree, clause: Clause, condition: Condition, nameAt: NameTest): boolean {
  const fits = (index: number) => fillerFits(tree, index, condition, nameAt);
  switch (condition.slot) {
    case 'obj':
      return clause.objects.some(fits);
    case 'subj':
      return clause.subjects.some(fits);
    case 'comp':
      return clause.complements.some(fits);
    case 'inf':
      return clause.complements.filter((index) => isInfinitive(tree, index)).some(fits);
    case 'modal':
      return clause.complements.some((index) => childrenBy(tree, index, 'aux').some(fits));
    case 'near':
      return [...nearWords(tree, clause.predicate), ...sharedSubjects(tree, clause)].some(fits);
    case 'mod':
      return clause.objects.some((object) => childrenBy(tree, object, 'amod', 'compound').some(fits));
    default:
      return (
        (clause.particles.includes(condition.slot) &&
          (condition.open || behindParticle(clause).some(fits))) ||
        prepositionalHeads(tree, clause, condition.slot).some(fits) ||
        gerundsBehind(tree, clause, condition.slot).some(fits)
      );
  }
}

/** 'Kept them from leaving', 'accused of spying': what stands behind a preposition may be a verb. */
function gerundsBehind(tree: Tree, { predicate, objects }: Clause, preposition: string): number[] {
  return [predicate, ...objects].flatMap((head) =>
    childrenBy(tree, head, 'advcl', 'acl').filter((child) =>
      childrenBy(tree, child, 'mark').some((mark) => wordAt(tree, mark) === preposition),
    ),
  );
}

/** 'Walked off the job': what stands behind a particle, be it called an object or not. */
function behindParticle({ objects, obliques }: Clause): number[] {
  return [...objects, ...obliques.filter(({ preposition }) => preposition === '').map(({ head }) => head)];
}

function isInfinitive(tree: Tree, index: number): boolean {
  return childrenBy(tree, index, 'mark').some((mark) => wordAt(tree, mark) === 'to');
}

/** The words of a predicate's own clause, verbs joined to it left out. */
function nearWords(tree: Tree, predicate: number): number[] {
  const own = (tree.children[predicate] ?? []).filter((child) => {
    const token = tree.tokens[child];
    return (
      !['parataxis', 'ccomp', 'advcl'].includes(baseRelation(token)) &&
      !(baseRelation(token) === 'conj' && token?.upos === 'VERB')
    );
  });
  return own.flatMap((child) => descend(tree, child, ['parataxis', 'acl', 'ccomp', 'advcl']));
}

/** The words of a subject that stands with another verb: 'a suicide bomber attacked and killed'. */
function sharedSubjects(tree: Tree, { predicate, subjects }: Clause): number[] {
  const shared = subjects.filter((head) => tree.tokens[head]?.head !== predicate);
  return shared.flatMap((head) => descend(tree, head, ['parataxis', 'acl', 'conj', 'appos']));
}

/** Heads of the phrases with a preposition, on the predicate or on its objects. */
export function prepositionalHeads(tree: Tree, clause: Clause, preposition: string): number[] {
  const own = clause.obliques
    .filter((oblique) => oblique.preposition === preposition)
    .map(({ head }) => head);
  if (preposition === 'by' && clause.passive) own.push(...clause.subjects);
  const within = clause.objects.flatMap((object) =>
    childrenBy(tree, object, 'nmod').filter((head) => casesOf(tree, head).includes(preposition)),
  );
  return [...own, ...within];
}

function namesWithin(tree: Tree, index: number, nameAt: NameTest): NameKind[] {
  return [index, ...childrenBy(tree, index, 'flat', 'compound', 'appos')].flatMap((at) => nameAt(at) ?? []);
}

/** A phrase fits by its head, by what it counts ('hundreds of students') or, for names, by any part. */
function fillerFits(tree: Tree, index: number, { words, open, names }: Condition, nameAt: NameTest): boolean {
  if (open) return true;
  if (names.length > 0 && namesWithin(tree, index, nameAt).some((kind) => names.includes(kind))) return true;
  const has = (at: number) =>
    words.has(lemmaAt(tree, at)) ||
    words.has(wordAt(tree, at)) ||
    childrenBy(tree, at, 'compound', 'amod', 'nmod:desc').some((child) => words.has(lemmaAt(tree, child)));
  if (has(index) || sumsOf(tree, index).some(has)) return true;
  return quantities.has(lemmaAt(tree, index)) && childrenBy(tree, index, 'nmod').some(has);
}

/** Of '$2 billion' the words behind the sign. */
function sumsOf(tree: Tree, index: number): number[] {
  return tree.tokens[index]?.upos === 'SYM' ? childrenBy(tree, index, 'nummod') : [];
}
