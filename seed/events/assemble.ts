/** From what a sentence tells to the event as it is handed on: dated, placed, with its parties and status. */

import type { ClaimStatus } from '../../drizzle/vocabulary/claim-statuses.ts';
import type { ActorFinding } from '../actors/finding.ts';
import type {
  ExtractedEvent,
  ExtractedParticipant,
  Publication,
  Quotation,
  Sentence,
  Span,
} from '../story.ts';
import { type FoundEvent, findSentenceEvents } from './find.ts';
import { type Party, type Scene, setScene } from './party.ts';
import { findPlace } from './place.ts';
import { type DatedSpan, findWhen } from './when.ts';

/** How a sentence presents the event. */
export interface Claim {
  claimStatus: ClaimStatus;
  background: boolean;
  /** Slug. */
  attributedTo: string | null;
}

export interface EventInput {
  sentences: readonly Sentence[];
  finding: ActorFinding;
  dates: readonly DatedSpan[];
  quotations: readonly Quotation[];
  published: Publication | null;
  /** How an event is presented, given its sentence, the word that tells of it and its date. */
  judge(sentence: Sentence, trigger: Span, event: Pick<ExtractedEvent, 'type' | 'mode' | 'when'>): Claim;
}

/** Every event of a body, in text order, nothing merged yet. */
export function findEvents(input: EventInput): ExtractedEvent[] {
  return input.sentences.flatMap((sentence, index) => {
    const scene = setScene(sentence, index, input.finding.mentions, input.finding.profiles);
    return findSentenceEvents(scene).map((found) => assemble(input, scene, found));
  });
}

function assemble(input: EventInput, scene: Scene, found: FoundEvent): ExtractedEvent {
  const { sentence } = scene.tree;
  const { type, mode, trigger } = found;
  const when = findWhen(scene, found.index, input.dates);
  const claim = input.judge(sentence, trigger, { type, mode, when });
  return {
    type,
    mode,
    ...claim,
    when,
    place: findPlace(scene, found.index, input.finding.places),
    participants: listParticipants(found),
    evidence: { start: sentence.start, end: sentence.end },
    trigger,
    confidence: Math.round(1000 * Math.min(0.99, found.confidence)) / 1000,
    salience: 0,
  };
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
