/** From what a sentence tells to the event as it is handed on: dated, placed, with its parties and status. */

import type { ActorFinding, ActorProfile } from '../actors/finding.ts';
import { openLexicon } from '../actors/lexicon.ts';
import type {
  ExtractedActor,
  ExtractedEvent,
  ExtractedParticipant,
  Publication,
  Quotation,
  Sentence,
} from '../story.ts';
import { claimStatusOf } from './claim-status.ts';
import { readClause } from './clause.ts';
import { type FoundEvent, findSentenceEvents } from './find.ts';
import { modeOfMeeting } from './meeting.ts';
import { type Party, type Scene, setScene } from './party.ts';
import { findPlace } from './place.ts';
import { subjectParties } from './subject.ts';
import { lemmaAt } from './tree.ts';
import { type DatedSpan, findWhen } from './when.ts';

export interface EventInput {
  body: string;
  sentences: readonly Sentence[];
  finding: ActorFinding;
  dates: readonly DatedSpan[];
  quotations: readonly Quotation[];
  published: Publication | null;
}

export interface FoundEvents {
  /** In text order, nothing merged yet. */
  events: ExtractedEvent[];
  /** Groups that only events name, with the words that stand for them. */
  groups: ExtractedActor[];
}

/** Every event of a body. */
export function findEvents(input: EventInput): FoundEvents {
  const groups = new Map<string, ExtractedActor>();
  const home = homeOf(input);
  const countries = followCountries(input, home);
  let topic: Party[] = [];
  let before: ExtractedEvent[] = [];
  const events = input.sentences.flatMap((sentence, index) => {
    const opens = input.sentences[index - 1]?.paragraph !== sentence.paragraph;
    const scene = setScene(sentence, index, {
      finding: input.finding,
      country: countries[index] ?? null,
      home,
      topic,
    });
    const found = findSentenceEvents(scene);
    for (const { roles } of found)
      for (const party of [...roles.sources, ...roles.targets]) noteActor(input, groups, party);
    const told = found.map((each) =>
      carryDate(assemble(input, scene, each), scene, each.index, opens ? [] : before),
    );
    if (!aside.test(input.body.charAt(sentence.start))) topic = findTopic(scene);
    before = told;
    return told;
  });
  return { events, groups: [...groups.values()] };
}

/** A sentence in brackets changes nobody's subject. */
const aside = /[([]/;

/** The parties of the main clause's subject. */
function findTopic(scene: Scene): Party[] {
  const root = scene.tree.tokens.findIndex(({ head }) => head < 0);
  return root < 0 ? [] : subjectParties(scene, readClause(scene.tree, root));
}

/** What somebody did next, told in the past tense right after a dated deed of theirs, is of the same date. */
function carryDate(
  event: ExtractedEvent,
  { tree }: Scene,
  index: number,
  before: readonly ExtractedEvent[],
): ExtractedEvent {
  if (event.when !== null || event.background || tree.tokens[index]?.tag !== 'VBD') return event;
  if (before.length > 0 && before.every(({ background }) => background))
    return { ...event, background: true };
  const actors = new Set(event.participants.map(({ actor }) => actor));
  const dated = before.find(
    ({ when, background, participants }) =>
      when !== null && !background && participants.some(({ actor }) => actors.has(actor)),
  );
  return dated?.when ? { ...event, when: { ...dated.when, phrase: null } } : event;
}

/** The state a text is about: the first it names, unless another is named more than twice as often. */
function homeOf({ finding }: EventInput): string | null {
  const states = finding.actors.filter(({ kind }) => kind === 'COUNTRY');
  const [first] = states.toSorted((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
  const [most] = states.toSorted((a, b) => b.mentions.length - a.mentions.length);
  if (first === undefined || most === undefined) return null;
  return most.mentions.length > 2 * first.mentions.length ? most.country : first.country;
}

/** For each sentence the country of the last place named up to its end; before any is, the one the text is about. */
function followCountries({ sentences, finding }: EventInput, home: string | null): (string | null)[] {
  const seats = finding.mentions.filter(({ asPlace }) => asPlace);
  const marks = [
    ...finding.places.map(({ end, country }) => ({ end, country })),
    ...seats.map(({ end, actor }) => ({ end, country: finding.profiles.get(actor)?.country ?? null })),
  ].filter(({ country }) => country !== null);
  marks.sort((a, b) => a.end - b.end);
  return sentences.map(
    ({ end }) => marks.findLast((mark) => mark.end <= end)?.country ?? home ?? marks[0]?.country ?? null,
  );
}

/** Every participant is among the actors, with the words it stands in. */
function noteActor({ finding, body }: EventInput, groups: Map<string, ExtractedActor>, party: Party): void {
  const { actor, start, end } = party;
  if (finding.actors.some(({ slug }) => slug === actor)) return;
  const profile = party.profile ?? finding.profiles.get(actor) ?? countryBySlug(actor);
  if (profile === undefined) return;
  const known = groups.get(actor) ?? { ...profile, mentions: [] };
  if (!known.mentions.some((mention) => mention.start === start))
    known.mentions.push({ start, end, text: body.slice(start, end) });
  groups.set(actor, known);
}

function countryBySlug(slug: string): ActorProfile | undefined {
  return [...openLexicon().countries.values()].find((country) => country.slug === slug);
}

function assemble(input: EventInput, scene: Scene, found: FoundEvent): ExtractedEvent {
  const { sentence } = scene.tree;
  const { type, mode, trigger } = found;
  const when = findWhen(scene, found.index, input.dates);
  const claim = claimStatusOf(scene.tree, found.index, {
    quotations: input.quotations,
    mentions: input.finding.mentions,
    type,
    when,
    published: input.published?.edtf ?? null,
  });
  const place = findPlace(scene, found.index, type);
  const countryOf = (actor: string) => input.finding.profiles.get(actor)?.country ?? null;
  return {
    type,
    mode: mode ?? (meets(scene, found) ? modeOfMeeting(found.roles, place, countryOf) : null),
    ...claim,
    when,
    place,
    participants: listParticipants(found),
    evidence: { start: sentence.start, end: sentence.end },
    trigger,
    confidence: Math.round(1000 * Math.min(0.99, found.confidence)) / 1000,
    salience: 0,
  };
}

/** To keep in touch is not to be in one place. */
function meets({ tree }: Scene, { type, index }: FoundEvent): boolean {
  return type === 'CONSULT' && !/^(?:keep|stay|remain|maintain|contact)$/.test(lemmaAt(tree, index));
}

/** Sources before targets; where everyone is on both sides the leading reading stands first. */
function listParticipants({ roles }: FoundEvent): ExtractedParticipant[] {
  const { sources, targets, reciprocal } = roles;
  const lists: [Party[], 'SOURCE' | 'TARGET'][] = [
    [sources, 'SOURCE'],
    [targets, 'TARGET'],
    ...(reciprocal
      ? ([
          [targets, 'SOURCE'],
          [sources, 'TARGET'],
        ] as [Party[], 'SOURCE' | 'TARGET'][])
      : []),
  ];
  const all = lists.flatMap(([parties, role]) =>
    parties.map(({ actor, start, end }) => ({ role, actor, start, end })),
  );
  return all.filter(
    (one, at) => all.findIndex((other) => other.role === one.role && other.actor === one.actor) === at,
  );
}
