import { openLexicon } from '../actors/lexicon.ts';
import type { ActorDetail } from './actor-rows.ts';

/** What the lexicons know of an actor beyond its name, or null where they do not know it. */
export function describeActor(slug: string): ActorDetail | null {
  details ??= readDetails();
  return details.get(slug) ?? null;
}

let details: Map<string, ActorDetail> | undefined;

function readDetails(): Map<string, ActorDetail> {
  const found = new Map<string, ActorDetail>();
  for (const holder of openLexicon().holders) {
    const { slug, country } = holder.actor;
    const before = found.get(slug);
    const office = { title: holder.office, country, edtf: `${holder.start}/${holder.end || '..'}` };
    found.set(slug, {
      aliases: [...(before?.aliases ?? []), ...holder.aliases],
      description: null,
      wikidataId: null,
      offices: [...(before?.offices ?? []), office],
    });
  }
  return found;
}
