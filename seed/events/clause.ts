/** A predicate with what fills its places, whichever way the sentence is turned. */
import { isBareName } from './bare-name.ts';
import { sharedObject } from './mend-shared-object.ts';
import { namedBy } from './named-by.ts';
import { isStateParticiple } from './state-participle.ts';
import { baseRelation, casesOf, childrenBy, lemmaAt, type Tree, withConjuncts, wordAt } from './tree.ts';

export interface Oblique {
  preposition: string;
  head: number;
}

export interface Clause {
  predicate: number;
  passive: boolean;
  negated: boolean;
  /** Auxiliaries in lower case: `will`, `would`, `must` … */
  auxiliaries: readonly string[];
  particles: readonly string[];
  /** Heads of what does it: also found through control, conjunction and relative clauses. */
  subjects: readonly number[];
  /** Heads of what it is done to, also when they stand as subject of a passive. */
  objects: readonly number[];
  obliques: readonly Oblique[];
  /** Predicates of complement clauses, the nearest first. */
  complements: readonly number[];
}

export function readClause(tree: Tree, predicate: number): Clause {
  const passive = isPassive(tree, predicate);
  const own = ownSubjects(tree, predicate);
  const inherited = own.length > 0 ? own : inheritedSubjects(tree, predicate, 0);
  const near = [...objectsOf(tree, predicate), ...misreadObjects(tree, predicate)];
  const direct = near.length > 0 || passive ? near : sharedObjects(tree, predicate);
  const objects = direct.flatMap((head) => withConjuncts(tree, head));
  const obliques = readObliques(tree, predicate);
  const agents = obliques.filter(({ preposition }) => preposition === 'by').map(({ head }) => head);
  return {
    predicate,
    passive,
    negated: isNegated(tree, predicate),
    auxiliaries: childrenBy(tree, predicate, 'aux').map((child) => wordAt(tree, child)),
    particles: readParticles(tree, predicate),
    subjects: passive ? agents.flatMap((head) => withConjuncts(tree, head)) : inherited,
    objects: passive
      ? [...inherited, ...objects]
      : objects.length > 0
        ? objects
        : relativeObject(tree, predicate),
    obliques: passive ? obliques.filter(({ preposition }) => preposition !== 'by') : obliques,
    complements: readComplements(tree, predicate),
  };
}

function isPassive(tree: Tree, predicate: number): boolean {
  const token = tree.tokens[predicate];
  if (isStateParticiple(tree, predicate)) return false;
  if (childrenBy(tree, predicate, 'nsubj:pass', 'csubj:pass', 'aux:pass').length > 0) return true;
  if (token?.tag !== 'VBN') return false;
  const bare = childrenBy(tree, predicate, 'nsubj', 'obj').length === 0;
  if (baseRelation(token) === 'acl') return bare;
  if (token.relation === 'conj' && childrenBy(tree, predicate, 'aux', 'nsubj').length === 0) {
    return token.head >= 0 && token.head !== predicate && isPassive(tree, token.head);
  }
  return childrenBy(tree, predicate, 'aux', 'nsubj', 'obj').length === 0 && agentFollows(tree, predicate);
}

function agentFollows(tree: Tree, predicate: number): boolean {
  return childrenBy(tree, predicate, 'obl').some((child) => casesOf(tree, child).includes('by'));
}

export function isNegated(tree: Tree, predicate: number): boolean {
  return childrenBy(tree, predicate, 'advmod', 'det').some((child) =>
    ['not', "n't", 'never', 'n’t', 'no'].includes(wordAt(tree, child)),
  );
}

const particleWords = new Set('up down out off in over back away on through apart aside'.split(' '));

function readParticles(tree: Tree, predicate: number): string[] {
  const words = childrenBy(tree, predicate, 'compound', 'advmod').map((child) => wordAt(tree, child));
  return words.filter((word) => particleWords.has(word));
}

function ownSubjects(tree: Tree, predicate: number): number[] {
  const heads = subjectWords(tree, predicate).flatMap((head) => withConjuncts(tree, head));
  return heads.map((head) => antecedentOf(tree, head, predicate));
}

/** The subjects, without the object that the parser took for a second one. */
function subjectWords(tree: Tree, predicate: number): number[] {
  const heads = childrenBy(tree, predicate, 'nsubj');
  const before = heads.filter((head) => head < predicate);
  return before.length > 0 ? before : heads;
}

function objectsOf(tree: Tree, predicate: number): number[] {
  return (tree.children[predicate] ?? []).filter((child) => {
    const relation = baseRelation(tree.tokens[child]);
    return (
      relation === 'obj' || relation === 'iobj' || (relation === 'obl' && isBareName(tree, child, predicate))
    );
  });
}

/** In 'armed and trained the army' both verbs are about the army. */
function sharedObjects(tree: Tree, predicate: number): number[] {
  const [second] = childrenBy(tree, predicate, 'conj');
  const joined = second === predicate + 2 && tree.tokens[predicate + 1]?.relation === 'cc';
  const alike = joined && tree.tokens[second]?.upos === 'VERB' && tree.tokens[predicate]?.upos === 'VERB';
  return alike ? objectsOf(tree, second) : [];
}

function misreadObjects(tree: Tree, predicate: number): number[] {
  const subjects = subjectWords(tree, predicate);
  const second = childrenBy(tree, predicate, 'nsubj').filter((head) => !subjects.includes(head));
  const gerunds = childrenBy(tree, predicate, 'advcl', 'ccomp', 'xcomp').filter(
    (child) => tree.tokens[child]?.tag === 'VBG',
  );
  const within = gerunds.flatMap((child) =>
    childrenBy(tree, child, 'nsubj').filter((head) => head > predicate && head < child),
  );
  return [...second, ...(objectsOf(tree, predicate).length > 0 ? [] : within)];
}

const relativePronouns = new Set(['who', 'which', 'that', 'whom']);

/** For the `which` of a relative clause, the word it stands for; else the word itself. */
function antecedentOf(tree: Tree, head: number, predicate: number): number {
  if (!relativePronouns.has(wordAt(tree, head))) return head;
  for (let at = predicate, steps = 0; at >= 0 && steps < 4; steps++) {
    const token = tree.tokens[at];
    if (baseRelation(token) === 'acl') return namedBy(tree, at);
    at = token?.head ?? -1;
  }
  return head;
}

/** In `the town which they attacked` and `the town they attacked`, the town; in `A left, and B entered, the town` too. */
function relativeObject(tree: Tree, predicate: number): number[] {
  const shared = sharedObject(tree.tokens, predicate);
  if (shared !== null) return [shared];
  const token = tree.tokens[predicate];
  const gap =
    token?.relation === 'acl:relcl' &&
    childrenBy(tree, predicate, 'nsubj').every((child) => !relativePronouns.has(wordAt(tree, child)));
  return gap &&
    token !== undefined &&
    ownSubjects(tree, predicate).length > 0 &&
    childrenBy(tree, predicate, 'obl').length === 0
    ? [token.head]
    : [];
}

const objectControl = new Set([
  'urge',
  'ask',
  'tell',
  'order',
  'force',
  'allow',
  'permit',
  'persuade',
  'invite',
  'press',
  'push',
  'help',
  'require',
  'enable',
  'want',
  'expect',
  'instruct',
  'command',
  'compel',
  'pressure',
  'warn',
  'let',
  'see',
  'get',
  'cause',
  'lead',
  'prompt',
  'authorize',
  'accuse',
  'prevent',
  'stop',
  'call',
  'appeal',
  'demand',
  'advise',
  'encourage',
  'lobby',
  'beg',
  'implore',
]);

/** The subject of a predicate that has none of its own, from the clause it hangs on. */
function inheritedSubjects(tree: Tree, predicate: number, depth: number): number[] {
  const token = tree.tokens[predicate];
  const head = token?.head ?? -1;
  if (depth > 6 || token === undefined || head < 0) return [];
  const relation = baseRelation(token);
  if (relation === 'acl') return [namedBy(tree, predicate)];
  if (relation === 'xcomp' && objectControl.has(lemmaAt(tree, head))) {
    const controller = childrenBy(tree, head, 'obj', 'iobj', 'obl');
    if (controller[0] !== undefined && !isPassive(tree, head)) return withConjuncts(tree, controller[0]);
  }
  if (!['xcomp', 'conj', 'advcl', 'parataxis', 'ccomp'].includes(relation)) return [];
  if (relation === 'ccomp' && childrenBy(tree, predicate, 'mark').length > 0) return [];
  const own = ownSubjects(tree, head);
  return own.length > 0 ? own : inheritedSubjects(tree, head, depth + 1);
}

function readObliques(tree: Tree, predicate: number): Oblique[] {
  const obliques: Oblique[] = [];
  for (const head of childrenBy(tree, predicate, 'obl', 'nmod')) {
    const prepositions = casesOf(tree, head);
    const preposition = prepositions.at(-1) ?? '';
    const first = prepositions[0] ?? '';
    for (const each of withConjuncts(tree, head))
      obliques.push({ preposition: first === 'according' ? 'according' : preposition, head: each });
  }
  return obliques;
}

function readComplements(tree: Tree, predicate: number): number[] {
  const direct = childrenBy(tree, predicate, 'xcomp', 'ccomp');
  const purpose = childrenBy(tree, predicate, 'advcl').filter((child) =>
    childrenBy(tree, child, 'mark').some((mark) => wordAt(tree, mark) === 'to'),
  );
  const gerunds = childrenBy(tree, predicate, 'advcl').filter(
    (child) =>
      tree.tokens[child]?.tag === 'VBG' &&
      childrenBy(tree, child, 'mark').some((mark) => ['of', 'for', 'from'].includes(wordAt(tree, mark))),
  );
  const within = childrenBy(tree, predicate, 'obj', 'obl').flatMap((object) =>
    childrenBy(tree, object, 'acl').filter((child) => childrenBy(tree, child, 'mark').length > 0),
  );
  return [...direct, ...purpose, ...gerunds, ...within];
}
