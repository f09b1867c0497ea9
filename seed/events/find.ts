/** The events of a body, sentence by sentence, before they are dated, placed and merged. */
import type { ActorKind } from '../../drizzle/vocabulary/actor-kinds.ts';
import type { EventType } from '../../drizzle/vocabulary/event-types.ts';
import type { Span } from '../story.ts';
import { readClause } from './clause.ts';
import { guessEvent } from './guess.ts';
import { findParties, type Party, type Scene, uniqueParties, withoutActors } from './party.ts';
import { partiesByPronoun } from './pronoun.ts';
import { contentWords, modeFromContent, type Reading, readTrigger } from './reading.ts';
import { assignRoles, type Roles } from './roles.ts';
import { findSpokenDemands, type SpokenDemand } from './spoken-demand.ts';
import { standing } from './standing.ts';
import { subjectParties } from './subject.ts';
import { ancestorsOf, childrenBy, descend, withConjuncts, wordAt } from './tree.ts';
import { type NameKind, openMeans } from './trigger-lexicon.ts';
import { matchTriggers, refusal, type Trigger } from './trigger-match.ts';

/** An event as one sentence tells it. */
export interface FoundEvent {
  type: EventType;
  mode: string | null;
  roles: Roles;
  /** Index of the word that tells of it. */
  index: number;
  trigger: Span;
  /** 0 … 1. */
  confidence: number;
}

export function findSentenceEvents(scene: Scene): FoundEvent[] {
  const triggers = matchTriggers(scene.tree, (index) => nameKindAt(scene, index));
  const readings = triggers.flatMap((trigger) => readTrigger(scene, trigger) ?? []).sort(byDepth(scene));
  const demands = findSpokenDemands(scene);
  const consumed = new Set(demands.flatMap(({ content }) => descend(scene.tree, content)));
  const events = demands.flatMap((demand) => readDemand(scene, demand, triggers));
  const told: Reading[] = [];
  for (const reading of readings) {
    if (consumed.has(reading.trigger.index) || repeatsAbove(scene, reading, readings, told)) continue;
    const event = toEvent(scene, reading, triggers);
    if (event === null) continue;
    events.push(event);
    told.push(reading);
    for (const index of contentWords(scene, reading)) consumed.add(index);
  }
  const found = events.length > 0 ? events : guessEvent(scene);
  found.sort((a, b) => b.confidence - a.confidence || a.trigger.start - b.trigger.start);
  return found.filter(({ confidence }, at) => confidence >= (at === 0 ? leastAlone : leastBeside));
}

/** Below these confidences the words are taken to tell of no event; a sentence's only event gets more benefit of the doubt. */
const leastAlone = 0.2;
const leastBeside = 0.27;

function nameKindAt(scene: Scene, index: number): NameKind | null {
  const mention = scene.named[index]?.[0];
  if (mention === undefined) return isInPlace(scene, index) ? 'place' : kindOfPronoun(scene, index);
  if (mention.asPlace || scene.places.some(({ start }) => start === mention.start)) return 'place';
  const { kind, sector } = scene.profiles.get(mention.actor) ?? {};
  if (isArmed(kind, mention.sector ?? sector)) return 'armed';
  if (kind === 'INTERNATIONAL_ORGANIZATION') return 'league';
  return mention.basis === 'capital' ? 'place' : 'actor';
}

/** 'They' are armed where those are whom the sentence before was about. */
function kindOfPronoun(scene: Scene, index: number): NameKind | null {
  const parties = partiesByPronoun(scene, index);
  const profiles = parties.map(({ actor, profile }) => profile ?? scene.profiles.get(actor));
  return profiles.some((profile) => isArmed(profile?.kind, profile?.sector)) ? 'armed' : null;
}

function isArmed(kind: ActorKind | undefined, sector: string | null | undefined): boolean {
  return kind === 'ARMED_GROUP' || armed.has(sector ?? '');
}

const armed = new Set(['MIL', 'REB', 'COP', 'UAF']);

/** Of a place in a state that nobody knows: nobody is mentioned there. */
function isInPlace({ tree, places }: Scene, index: number): boolean {
  const { start = 0, end = 0 } = tree.tokens[index] ?? {};
  return places.some((place) => place.start <= start && end <= place.end);
}

function byDepth(scene: Scene): (one: Reading, other: Reading) => number {
  const depth = (reading: Reading) => ancestorsOf(scene.tree, reading.trigger.index).length;
  return (one, other) => depth(one) - depth(other) || one.trigger.index - other.trigger.index;
}

/** A noun that only repeats the event told of the word it belongs to, or that is the object of one that tells of another. */
function repeatsAbove(
  scene: Scene,
  { trigger, type }: Reading,
  readings: readonly Reading[],
  told: readonly Reading[],
): boolean {
  if (trigger.part !== 'noun') return false;
  const head = scene.tree.tokens[trigger.index]?.head ?? -1;
  return (
    told.some((other) => other.trigger.index === head && other.type === type) ||
    readings.some(
      (other) =>
        other.trigger.index === head &&
        other.trigger.part !== 'noun' &&
        (other.type === type || other.trigger.clause.objects.includes(trigger.index)),
    )
  );
}

function toEvent(scene: Scene, reading: Reading, triggers: readonly Trigger[]): FoundEvent | null {
  const { trigger, type } = reading;
  const roles = assignRoles(scene, trigger, type);
  if (roles.sources.length + roles.targets.length === 0) return null;
  if (trigger.rule === refusal && roles.sources.length === 0) return null;
  const content = contentTriggers(scene, reading, triggers);
  return {
    type,
    mode: reading.mode ?? modeOf(scene, reading, content),
    roles,
    index: trigger.index,
    trigger: spanOf(scene, trigger),
    confidence: reading.strength * standing(scene, trigger) * completeness(roles),
  };
}

/** What is threatened is told by its words more surely than by the class of its event, unless it is a 'strike' of workers. */
function modeOf(scene: Scene, reading: Reading, content: readonly Trigger[]): string | null {
  const told = [modeFromContent(reading.type, content), modeFromMeans(scene, reading)];
  const byWords = reading.type === 'THREATEN' && content[0]?.rule.mode !== 'Strike';
  const [first, second] = byWords ? told.toReversed() : told;
  return first ?? second ?? null;
}

/** The mode that a weapon or the like named in the sentence gives; for a threat only where it is what is threatened. */
function modeFromMeans(scene: Scene, reading: Reading): string | null {
  const { tree } = scene;
  const words =
    reading.type === 'THREATEN' ? contentWords(scene, reading) : clauseWords(scene, reading.trigger.index);
  const means = openMeans().filter(({ type }) => type === reading.type);
  const firstOf = (at: number) => means.find((each) => each.words.has(wordAt(tree, at)));
  if (reading.type === 'THREATEN')
    return words.toSorted((a, b) => a - b).flatMap((at) => firstOf(at) ?? [])[0]?.mode ?? null;
  const found = means.find((each) => words.some((at) => each.words.has(wordAt(tree, at))));
  return found?.mode ?? null;
}

function clauseWords({ tree }: Scene, index: number): number[] {
  const head = tree.tokens[index]?.head ?? -1;
  const from = tree.tokens[index]?.upos === 'VERB' || head < 0 ? index : head;
  return descend(tree, from, ['ccomp', 'parataxis']);
}

function contentTriggers(scene: Scene, reading: Reading, triggers: readonly Trigger[]): Trigger[] {
  const words = new Set(contentWords(scene, reading));
  return triggers.filter(({ index }) => words.has(index));
}

function readDemand(
  scene: Scene,
  { speech, content, strength }: SpokenDemand,
  triggers: readonly Trigger[],
): FoundEvent[] {
  const sources = subjectParties(scene, readClause(scene.tree, speech));
  const asked = childrenBy(scene.tree, content, 'nsubj').flatMap((head) => withConjuncts(scene.tree, head));
  const targets = uniqueParties(
    withoutActors(
      asked.flatMap((head) => findParties(scene, head)),
      sources,
    ),
  );
  if (targets.length === 0) return [];
  const below = new Set(descend(scene.tree, content));
  const roles = { sources, targets, reciprocal: false };
  const token = scene.tree.tokens[speech];
  const mode = modeFromContent(
    'REQUEST',
    triggers.filter(({ index }) => below.has(index)),
  );
  return token === undefined
    ? []
    : [
        {
          type: 'REQUEST',
          mode,
          roles,
          index: speech,
          trigger: { start: token.start, end: token.end },
          confidence: strength * completeness(roles),
        },
      ];
}

function spanOf(scene: Scene, { index, others }: Trigger): Span {
  const tokens = [index, ...others].flatMap((at) => scene.tree.tokens[at] ?? []);
  return {
    start: Math.min(...tokens.map(({ start }) => start)),
    end: Math.max(...tokens.map(({ end }) => end)),
  };
}

function completeness({ sources, targets }: Roles): number {
  const certainty = (parties: readonly Party[]) => parties[0]?.certainty ?? 0;
  return 0.6 + 0.22 * certainty(sources) + 0.18 * certainty(targets);
}
