import type { ExtractedPlace, Extraction, Problem } from '../story.ts';
import { applyActors } from './apply-actors.ts';
import { applyDates } from './apply-dates.ts';
import { applyEvents } from './apply-events.ts';
import { applyMentions } from './apply-mentions.ts';
import { applyQuotations } from './apply-quotations.ts';
import { standing } from './assertion.ts';
import { type Curation, openCuration } from './curation.ts';
import { type Desk, openDesk } from './desk.ts';
import { followDrops, followRedatings, followRelinks } from './follow.ts';
import type { Entries, Sidecar } from './sidecar.ts';

export interface CurateInput {
  body: string;
  extraction: Extraction & { places?: readonly ExtractedPlace[] };
  /** Null where no editor has written anything. */
  sidecar: Sidecar | null;
}

/**
 * Puts what editors wrote beside what was extracted. Nothing extracted is ever lost: it stands, or it is kept
 * as superseded or rejected. An entry that cannot be carried out is a problem, and the others are.
 */
export function curate({ body, extraction, sidecar }: CurateInput): {
  curation: Curation;
  problems: Problem[];
} {
  const curation = openCuration(extraction);
  if (sidecar === null) return { curation, problems: [] };
  const desk = openDesk({ body, places: extraction.places ?? [], curation, sidecar });
  const { entries } = sidecar;
  const drops = applyActors(desk, entries.actors);
  const relinks = applyMentions(desk, entries.mentions);
  const redatings = applyDates(desk, entries.dates);
  applyEvents(desk, entries.events);
  applyQuotations(desk, entries.quotations);
  followRedatings(curation, redatings);
  followRelinks(curation, relinks);
  followDrops(curation, drops);
  checkNamed(desk, entries);
  return { curation, problems: desk.problems };
}

/** Refuses actors that are added but not named: nothing would lead to them. */
function checkNamed(desk: Desk, { actors }: Entries): void {
  const { mentions, events, quotations } = desk.curation;
  const named = new Set([
    ...standing(mentions).map(({ statement }) => statement.actor),
    ...standing(events).flatMap(({ statement }) => statement.participants.map(({ actor }) => actor)),
    ...standing(quotations).map(({ statement }) => statement.speaker?.actor),
  ]);
  for (const { content, keys } of actors) {
    if (!('add' in content) || named.has(content.add.slug)) continue;
    desk.refuse([...keys, 'add'], `adds ${content.add.slug}, whom nothing names: add a mention of it`);
    desk.curation.corrections = desk.curation.corrections.filter(({ actor }) => actor !== content.add.slug);
  }
}
