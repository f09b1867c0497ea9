import type { ExtractedActor, ExtractedPlace } from '../story.ts';
import type { ActorFinding, ActorProfile, LinkedMention } from './finding.ts';
import { quietName } from './quiet-name.ts';
import { allDrafts, type Draft, type Scene, wordsOf } from './scene.ts';

/** Turns what is on the board into mentions, actors and places. */
export function collectFinding(scene: Scene): ActorFinding {
  const drafts = allDrafts(scene);
  const mentions = drafts.flatMap((draft) => (draft.actor ? [toMention(scene, draft, draft.actor)] : []));
  const places = drafts.flatMap((draft) => toPlace(scene, draft));
  return { actors: listActors(mentions, scene.profiles), mentions, places, profiles: scene.profiles };
}

/** The actors with the mentions that are theirs alone and more than a place. */
export function listActors(
  mentions: readonly LinkedMention[],
  profiles: ReadonlyMap<string, ActorProfile>,
): ExtractedActor[] {
  const actors = new Map<string, ExtractedActor>();
  for (const { actor, others, asPlace, basis, start, end, text } of mentions) {
    const profile = profiles.get(actor);
    if (!profile || others.length > 0 || (asPlace && basis === 'capital')) continue;
    const known = actors.get(actor) ?? { ...profile, mentions: [] };
    known.mentions.push({ start, end, text });
    actors.set(actor, known);
  }
  return [...actors.values()];
}

function toMention(scene: Scene, draft: Draft, actor: ActorProfile): LinkedMention {
  const range = spanOf(scene, draft);
  return {
    ...range,
    text: scene.body.slice(range.start, range.end),
    actor: actor.slug,
    others: draft.others,
    sentence: draft.line,
    basis: draft.basis,
    sector: draft.sector,
    asPlace: draft.asPlace,
    asModifier: draft.asModifier,
    reach: spanOf(scene, { line: draft.line, ...draft.reach }),
  };
}

function toPlace(scene: Scene, draft: Draft): ExtractedPlace[] {
  if (!draft.place || (draft.actor && !draft.asPlace)) return [];
  return [{ ...spanOf(scene, draft), name: quietName(draft.place.name), country: draft.place.country }];
}

/** With the point of 'U.S.', which is no part of a word. */
function spanOf(
  scene: Scene,
  { line, from, to }: { line: number; from: number; to: number },
): { start: number; end: number } {
  const words = wordsOf(scene, line);
  const start = words[from]?.start ?? 0;
  const end = words[to - 1]?.end ?? start;
  const abbreviated =
    /(?:^|[^\p{L}])\p{Lu}\.\p{Lu}$/u.test(scene.body.slice(Math.max(0, start - 1), end)) &&
    scene.body[end] === '.';
  return { start, end: abbreviated ? end + 1 : end };
}
