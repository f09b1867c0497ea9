/** How the words around a trigger change what class of event it tells of. */
import type { EventType } from '../../drizzle/vocabulary/event-types.ts';
import type { Clause } from './clause.ts';
import { bears } from './outlook.ts';
import type { Scene } from './party.ts';
import { isOwnBody } from './pronoun.ts';
import { ancestorsOf, baseRelation, childrenBy, descend, lemmaAt, type Tree, wordAt } from './tree.ts';
import { refusal, type Trigger } from './trigger-match.ts';

/** An event as the sentence tells it, before its parts are found. */
export interface Reading {
  trigger: Trigger;
  type: EventType;
  mode: string | null;
  /** 0 … 1. */
  strength: number;
}

const sayVerbs = new Set(
  (
    'say state declare announce insist tell add note stress argue maintain reiterate emphasize ' +
    'emphasise assert report believe confirm think claim affirm indicate reveal disclose explain ' +
    'comment quote feel repeat suggest remark testify write underline warn estimate hint ' +
    'acknowledge predict observe'
  ).split(' '),
);

export function isSpeech(scene: Scene, index: number): boolean {
  return sayVerbs.has(lemmaAt(scene.tree, index));
}

const intents = new Set(['will', 'would', "'ll", '’ll', 'shall']);
const chances = new Set(['may', 'might', 'could']);
const giving = new Set<EventType>(['AID', 'COOPERATE', 'RETREAT', 'CONCEDE', 'SUPPORT']);
const harming = new Set<EventType>(['ASSAULT', 'COERCE', 'PROTEST']);

/** Done unless somebody yields, they are threats. */
const hostile = new Set<EventType>(['ASSAULT', 'COERCE', 'SANCTION', 'PROTEST', 'MOBILIZE']);

/** Not to do it is to refuse it. */
const withheld = new Set(['recognise', 'recognize', 'endorse', 'ratify']);

/** What takes two: where it fails, neither has refused it. */
const reached = new Set([
  'reach',
  'strike',
  'clinch',
  'forge',
  'conclude',
  'hammer',
  'seal',
  'finalize',
  'finalise',
]);

/** Not to have refused, asked or accused is hardly an event. */
const wordy = new Set<EventType>(['REJECT', 'REQUEST', 'ACCUSE', 'THREATEN', 'PROTEST']);

/** The reading of a trigger in its clause; null where it tells of no event. */
export function readTrigger(scene: Scene, trigger: Trigger): Reading | null {
  const { type, mode, weight } = trigger.rule;
  if (type === null) return null;
  const plain: Reading = { trigger, type, mode, strength: weight };
  if (trigger.part === 'noun' || trigger.rule === refusal) return plain;
  return readIntent(scene, plain) ?? plain;
}

function readIntent(scene: Scene, reading: Reading): Reading | null {
  const { trigger, type } = reading;
  const { clause } = trigger;
  if (clause.negated && readsNegation(reading)) return null;
  if (clause.negated && wordy.has(type)) return { ...reading, strength: 0.4 * reading.strength };
  if (clause.negated && reached.has(lemmaAt(scene.tree, trigger.index)) && clause.objects.length > 0)
    return null;
  if (clause.negated && (type === 'AGREE' || withheld.has(lemmaAt(scene.tree, trigger.index))))
    return { ...reading, type: 'REJECT', mode: null, strength: 0.85 };
  if (type === 'AGREE' && isUnless(scene, clause)) return { ...reading, type: 'THREATEN', strength: 0.9 };
  const spoken = ownVoice(scene, trigger.index);
  const chance = clause.auxiliaries.some((word) => chances.has(word));
  const hints =
    chance && (spoken ? harming.has(type) : hostile.has(type) && isConditional(scene, trigger.index));
  const intends =
    hints || clause.auxiliaries.some((word) => intents.has(word)) || isToCome(scene, trigger.index);
  if (!intends || clause.passive) return null;
  if (!clause.negated && hostile.has(type) && isConditional(scene, trigger.index))
    return { ...reading, type: 'THREATEN', mode: threatMode(type, reading.mode), strength: 0.85 };
  if (clause.negated)
    return giving.has(type) || type === 'CONSULT'
      ? { ...reading, type: 'REJECT', mode: rejectMode(type, reading.mode), strength: spoken ? 0.85 : 0.75 }
      : null;
  if (giving.has(type) || (type === 'CONSULT' && spoken))
    return { ...reading, type: 'AGREE', mode: null, strength: 0.85 * reading.strength + 0.08 };
  if (harming.has(type) && spoken)
    return {
      ...reading,
      type: 'THREATEN',
      mode: threatMode(type, reading.mode),
      strength: 0.8 * reading.strength,
    };
  return null;
}

/** 'Chad is to send': as good as a promise. */
function isToCome({ tree }: Scene, index: number): boolean {
  const to = childrenBy(tree, index, 'mark').some((mark) => wordAt(tree, mark) === 'to');
  const { head = -1, relation = '' } = tree.tokens[index] ?? {};
  const be = relation === 'xcomp' ? [head] : childrenBy(tree, index, 'aux', 'cop');
  return to && be.some((at) => /^(?:is|are)$/.test(wordAt(tree, at)));
}

/** 'Will … unless', 'would … if'. */
function isConditional({ tree }: Scene, index: number): boolean {
  const marks = childrenBy(tree, index, 'advcl').flatMap((clause) => childrenBy(tree, clause, 'mark'));
  return marks.some((mark) => wordAt(tree, mark) === 'unless' || wordAt(tree, mark) === 'if');
}

/** 'Promised to carry the war into Chad unless …': what is to be kept from happening is a threat. */
function isUnless({ tree }: Scene, { predicate, complements }: Clause): boolean {
  return [predicate, ...complements].some((index) =>
    childrenBy(tree, index, 'advcl').some((clause) =>
      childrenBy(tree, clause, 'mark').some((mark) => wordAt(tree, mark) === 'unless'),
    ),
  );
}

/** Of a row that is about what is not done: 'did not rule out force'. */
function readsNegation({ trigger }: Reading): boolean {
  return trigger.rule.conditions.some(({ slot, words }) => slot === 'near' && words.has('not'));
}

/** True where the subject speaks of itself: 'they said they would'. */
function ownVoice(scene: Scene, index: number): boolean {
  const token = scene.tree.tokens[index];
  const head = token?.head ?? -1;
  if (head < 0 || !isSpeech(scene, head) || baseRelation(token) !== 'ccomp') return false;
  const subject = childrenBy(scene.tree, index, 'nsubj')[0];
  return (
    subject === undefined ||
    ['it', 'they', 'he', 'she', 'we', 'i'].includes(wordAt(scene.tree, subject)) ||
    isOwnBody(scene, subject)
  );
}

function rejectMode(type: EventType, mode: string | null): string | null {
  if (mode === 'Resign') return 'Change';
  if (type === 'CONSULT') return 'Meet';
  if (type === 'AID' || type === 'COOPERATE' || type === 'SUPPORT') return 'Assist';
  return type === 'RETREAT' ? 'Yield' : null;
}

function threatMode(type: EventType, mode: string | null): string | null {
  if (mode === 'Arrest') return 'Arrest';
  if (type === 'SANCTION') return mode === 'Expel' ? 'Expel' : 'Relations';
  if (type === 'COERCE') return mode === 'Seize' ? 'Territory' : 'Restrict';
  if (type === 'PROTEST') return mode === 'Obstruct' || mode === 'Boycott' ? 'Restrict' : 'Relations';
  return type === 'ASSAULT' || type === 'MOBILIZE' ? 'Violence' : null;
}

function requestMode(type: EventType, mode: string | null): string | null {
  if (type === 'CONSULT') return 'Meet';
  if (type === 'AID' || type === 'COOPERATE' || type === 'SUPPORT') return 'Assist';
  if (type === 'RETREAT') return mode === 'Resign' ? 'Change' : 'Yield';
  return type === 'CONCEDE' ? 'Change' : null;
}

/** The mode that the content of a demand, refusal or threat gives it. */
export function modeFromContent(type: EventType, content: readonly Trigger[]): string | null {
  const read = contentModes[type];
  if (read === undefined) return null;
  for (const { rule } of content) {
    const mode = rule.type === null ? null : read(rule.type, rule.mode);
    if (mode !== null) return mode;
  }
  return null;
}

const contentModes: Partial<Record<EventType, (type: EventType, mode: string | null) => string | null>> = {
  THREATEN: threatMode,
  REQUEST: requestMode,
  REJECT: rejectMode,
};

const embedding = new Set<EventType>([
  'AGREE',
  'REQUEST',
  'REJECT',
  'THREATEN',
  'ACCUSE',
  'CONCEDE',
  'COERCE',
  'SUPPORT',
  'RETREAT',
]);

/** The words whose events are only the content of another's: what is demanded, promised or refused. */
export function contentWords(scene: Scene, { trigger, type }: Reading): number[] {
  if (!embedding.has(type))
    return trigger.clause.objects.filter((object) => scene.tree.tokens[object]?.upos !== 'VERB');
  const { clause } = trigger;
  const heads = [
    ...clause.complements,
    ...(clause.passive ? [] : clause.objects),
    ...clause.obliques.flatMap(({ head }) => (head > clause.predicate ? head : [])),
  ];
  const below = trigger.part === 'noun' ? childrenBy(scene.tree, trigger.index, 'acl', 'nmod') : [];
  return [...heads, ...below].flatMap((head) => descend(scene.tree, head, ['parataxis', 'acl:relcl']));
}

/** 'The decision to attack' tells of more than 'a force to attack with'. */
function isPlan(tree: Tree, clause: number): boolean {
  const noun = lemmaAt(tree, tree.tokens[clause]?.head ?? -1);
  return bears('PLANNED', 'noun', noun) || bears('POSSIBLE', 'noun', noun);
}

/** Clauses that are not told as having happened: conditions and purposes. */
export function isUnasserted(scene: Scene, index: number): boolean {
  const { tree } = scene;
  return [index, ...ancestorsOf(tree, index)].some((at) => {
    const relation = baseRelation(tree.tokens[at]);
    if (relation !== 'advcl' && relation !== 'acl') return false;
    const marks = childrenBy(tree, at, 'mark').map((mark) => wordAt(tree, mark));
    return (
      marks.some((mark) => ['if', 'unless', 'whether', 'lest'].includes(mark)) ||
      (marks.includes('to') && (relation === 'advcl' || !isPlan(tree, at)))
    );
  });
}
