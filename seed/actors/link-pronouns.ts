/** Last step: pronouns and plain nouns where there is only one they can stand for. */
import type { ActorProfile } from './finding.ts';
import { claim, type Draft, draftAt, draftsOf, type Scene, wordsOf } from './scene.ts';
import type { Word } from './word.ts';

export function linkPronouns(scene: Scene): void {
  for (const line of scene.lines.keys()) {
    for (const [at, word] of wordsOf(scene, line).entries()) {
      if (draftAt(scene, line, at)) continue;
      if (personal.has(word.key)) linkPersonal(scene, line, at);
      else if (word.key === 'it') linkIt(scene, line, at);
      else if (pointing.has(word.key)) linkNominal(scene, line, at);
      else if (word.key === 'they') linkThey(scene, line, at);
    }
  }
}

const personal = new Set(['he', 'she', 'his', 'her', 'him']);

/** Drafts before a word in its sentence and those of the sentence before, if in the same paragraph. */
function draftsBefore(scene: Scene, line: number, at: number): { here: Draft[]; previous: Draft[] } {
  const here = draftsOf(scene, line).filter((draft) => draft.from < at);
  const sameParagraph = scene.lines[line - 1]?.paragraph === scene.lines[line]?.paragraph;
  return { here, previous: line > 0 && sameParagraph ? draftsOf(scene, line - 1) : [] };
}

function linkPersonal(scene: Scene, line: number, at: number): void {
  const { here, previous } = draftsBefore(scene, line, at);
  const mine = onlyActor(here, isPerson);
  if (mine === null) return;
  const actor = mine ?? onlyActor(previous, isPerson) ?? subjectOf(scene, previous, isPerson);
  if (actor) claim(scene, { line, from: at, to: at + 1, actor, role: 'pronoun', basis: 'pronoun' });
}

function isPerson(actor: ActorProfile): boolean {
  return actor.kind === 'PERSON';
}

/** Undefined when there is none, null when there are several. */
function onlyActor(
  drafts: readonly Draft[],
  fits: (actor: ActorProfile) => boolean,
): ActorProfile | null | undefined {
  const found = new Map<string, ActorProfile>();
  for (const { actor, others } of drafts)
    if (actor && others.length === 0 && fits(actor)) found.set(actor.slug, actor);
  if (found.size > 1) return null;
  return [...found.values()][0];
}

/** The actor whose words hold the subject of the sentence's root. */
function subjectOf(
  scene: Scene,
  drafts: readonly Draft[],
  fits: (actor: ActorProfile) => boolean,
): ActorProfile | null {
  const subject = drafts.find((draft) => draft.actor && fits(draft.actor) && holdsSubject(scene, draft));
  return subject?.actor ?? null;
}

function holdsSubject(scene: Scene, { line, reach }: Draft): boolean {
  const tokens = scene.lines[line]?.tokens ?? [];
  return wordsOf(scene, line)
    .slice(reach.from, reach.to)
    .some(
      ({ token }) =>
        tokens[token]?.relation.startsWith('nsubj') && tokens[tokens[token]?.head ?? -1]?.head === -1,
    );
}

/** 'Hungary has said it will …': the speaker that is no person. */
function linkIt(scene: Scene, line: number, at: number): void {
  const words = wordsOf(scene, line);
  const tokens = scene.lines[line]?.tokens ?? [];
  const before = words[at - 1]?.key === 'that' ? words[at - 2] : words[at - 1];
  const verb = before && tokens[before.token];
  if (words[at + 1]?.gap !== ' ' || !verb || !speaking.has(verb.lemma.toLowerCase())) return;
  if (words[at + 1]?.gap !== ' ') return;
  const actor = onlyActor(
    draftsBefore(scene, line, at).here.filter(({ asPlace, asModifier }) => !asPlace && !asModifier),
    (each) => each.kind !== 'PERSON',
  );
  if (actor) claim(scene, { line, from: at, to: at + 1, actor, role: 'pronoun', basis: 'pronoun' });
}

const speaking = new Set(
  'say announce add declare insist warn claim confirm deny believe think promise vow hope'.split(' '),
);

const pointing = new Set(['the', 'these', 'both', 'each', 'neither']);

/** 'the two countries', 'each side', 'the group', 'the alliance'. */
function linkNominal(scene: Scene, line: number, at: number): void {
  const words = wordsOf(scene, line);
  const first = words[at + 1]?.key ?? '';
  const two = first === 'two';
  const noun = words[two ? at + 2 : at + 1];
  if (noun?.gap !== ' ' || draftAt(scene, line, at + 1) || (two && draftAt(scene, line, at + 2))) return;
  const to = two ? at + 3 : at + 2;
  const next = words[to];
  if (next && next.key === 'of') return;
  const word = words[at]?.key ?? '';
  const paired = /^(?:each|neither)$/.test(word) ? onePairs.has(noun.key) : pairs.has(noun.key);
  if (paired && (two || word !== 'the')) linkPair(scene, line, at, to);
  else if (!two && words[at]?.key === 'the') linkSingleNoun(scene, line, at, to, noun);
}

const pairs = new Set(
  (
    'countries nations states neighbours neighbors sides governments republics powers parties allies ' +
    'rivals leaders presidents men'
  ).split(' '),
);

const onePairs = new Set([
  'country',
  'state',
  'side',
  'government',
  'party',
  'leader',
  'president',
  'nation',
]);

function linkPair(scene: Scene, line: number, from: number, to: number): void {
  const noun = wordsOf(scene, line)[to - 1]?.key ?? '';
  const fits = (actor: ActorProfile): boolean =>
    people.has(noun)
      ? actor.kind === 'PERSON'
      : actor.kind === 'COUNTRY' || (sides.has(noun) && actor.kind !== 'PERSON');
  const { here, previous } = draftsBefore(scene, line, from);
  const steps = [here, [...previous, ...here], ...earlierInParagraph(scene, line)];
  for (const drafts of steps) {
    const acting = differentActors(
      drafts.filter(({ asPlace }) => !asPlace),
      fits,
    );
    const actors = acting.length === 2 ? acting : differentActors(drafts, fits);
    const [one, other] = actors;
    if (actors.length > 2) return;
    if (one && other) {
      claim(scene, { line, from, to, actor: one, others: [other.slug], role: 'pronoun', basis: 'nominal' });
      return;
    }
  }
  const [one, other] = mainPair(scene, line, fits);
  if (one && other)
    claim(scene, { line, from, to, actor: one, others: [other.slug], role: 'pronoun', basis: 'nominal' });
}

/** The two that the text has named by far the most so far, where its paragraph names no pair. */
function mainPair(scene: Scene, line: number, fits: (actor: ActorProfile) => boolean): ActorProfile[] {
  const counts = new Map<ActorProfile, number>();
  for (const { actor, others } of draftsUpTo(scene, line))
    if (actor && others.length === 0 && fits(actor)) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  const [first, second, third] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && second && second[1] >= 2 && second[1] >= 2 * (third?.[1] ?? 0) ? [first[0], second[0]] : [];
}

const people = new Set(['leaders', 'presidents', 'men', 'leader', 'president']);
const sides = new Set(['sides', 'parties', 'rivals', 'allies', 'powers', 'side', 'party']);

function differentActors(drafts: readonly Draft[], fits: (actor: ActorProfile) => boolean): ActorProfile[] {
  const fitting = drafts.flatMap(({ actor, others, asPlace }) =>
    actor && fits(actor) && others.length === 0 && !(asPlace && actor.kind !== 'COUNTRY') ? [actor] : [],
  );
  return [...new Map(fitting.map((actor) => [actor.slug, actor])).values()];
}

/** So many sentences back a plain noun may reach. */
const reach = 3;

/** The sentences of the paragraph before the one before, the nearest first. */
function earlierInParagraph(scene: Scene, line: number): Draft[][] {
  const earlier: Draft[][] = [];
  for (let at = line - 2; at >= Math.max(0, line - reach); at--) {
    if (scene.lines[at]?.paragraph !== scene.lines[line]?.paragraph) break;
    earlier.push(draftsOf(scene, at));
  }
  return earlier;
}

const nominals: Readonly<Record<string, readonly string[]>> = {
  group: ['ARMED_GROUP'],
  militants: ['ARMED_GROUP'],
  rebels: ['ARMED_GROUP'],
  insurgents: ['ARMED_GROUP'],
  movement: ['ARMED_GROUP', 'PARTY'],
  alliance: ['INTERNATIONAL_ORGANIZATION'],
  bloc: ['INTERNATIONAL_ORGANIZATION'],
  party: ['PARTY'],
  company: ['COMPANY'],
  firm: ['COMPANY'],
  bank: ['COMPANY'],
  newspaper: ['MEDIA'],
};

function linkSingleNoun(scene: Scene, line: number, from: number, to: number, noun: Word): void {
  const kinds = nominals[noun.key];
  const next = wordsOf(scene, line)[to];
  if (!kinds || (next && next.gap === ' ' && isNoun(scene, line, next))) return;
  const { here, previous } = draftsBefore(scene, line, from);
  const fits = (actor: ActorProfile): boolean => kinds.includes(actor.kind);
  const steps = [here, previous, ...earlierInParagraph(scene, line), draftsUpTo(scene, line)];
  const actor = steps.map((drafts) => onlyActor(drafts, fits)).find((found) => found !== undefined);
  if (actor) claim(scene, { line, from, to, actor, role: 'pronoun', basis: 'nominal' });
}

function draftsUpTo(scene: Scene, line: number): Draft[] {
  return scene.lines.slice(0, line).flatMap((_, at) => draftsOf(scene, at));
}

function isNoun(scene: Scene, line: number, word: Word): boolean {
  return scene.lines[line]?.tokens[word.token]?.upos === 'NOUN';
}

/** 'They' opens a sentence: the two, or the one group, that the sentence before is about. */
function linkThey(scene: Scene, line: number, at: number): void {
  const { previous } = draftsBefore(scene, line, at);
  if (at > 0 || previous.length === 0) return;
  const acting = previous.filter(({ asPlace, asModifier }) => !asPlace && !asModifier);
  const people = [
    ...new Map(
      acting.flatMap(({ actor }) => (actor && isPerson(actor) ? [[actor.slug, actor] as const] : [])),
    ).values(),
  ];
  const [one, other] = people;
  if (one && other && people.length === 2)
    claim(scene, {
      line,
      from: at,
      to: at + 1,
      actor: one,
      others: [other.slug],
      role: 'pronoun',
      basis: 'pronoun',
    });
  if (people.length > 0) return;
  const group = onlyActor(acting, () => true);
  if (group) claim(scene, { line, from: at, to: at + 1, actor: group, role: 'pronoun', basis: 'pronoun' });
}
