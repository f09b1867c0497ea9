import { readEdtf } from '../../drizzle/edtf.ts';
import { stableId } from '../../drizzle/stable-id.ts';
import type { actorAliases, actorOffices, actors } from '../../drizzle/tables/index.ts';
import type { ActorProfile } from '../actors/finding.ts';
import { actorId } from './row-id.ts';

/** What is known of an actor beyond the texts: from the lexicons. */
export interface ActorDetail {
  aliases: readonly string[];
  description: string | null;
  wikidataId: string | null;
  offices: readonly { title: string; country: string | null; edtf: string }[];
}

export interface ActorRows {
  actor: Omit<typeof actors.$inferInsert, 'number' | 'articleCount' | 'eventCount' | 'agreed'>;
  aliases: (typeof actorAliases.$inferInsert)[];
  offices: (typeof actorOffices.$inferInsert)[];
}

/** The rows of an actor. Its counts are kept apart, since they depend on everything else in the store. */
export function actorRows(actor: ActorProfile, detail: ActorDetail | null): ActorRows {
  const id = actorId(actor.slug);
  const aliases = [...new Set(detail?.aliases ?? [])].filter((alias) => alias !== actor.name).sort();
  return {
    actor: {
      id,
      slug: actor.slug,
      name: actor.name,
      kind: actor.kind,
      country: actor.country,
      sector: actor.sector,
      wikidataId: detail?.wikidataId ?? null,
      description: detail?.description ?? null,
      aliasText: aliases.join(' · '),
    },
    aliases: aliases.map((name) => ({ id: stableId('alias', id, name), actorId: id, name })),
    offices: (detail?.offices ?? []).map(({ title, country, edtf }) => {
      const span = readEdtf(edtf);
      return {
        id: stableId('office', id, title, edtf),
        actorId: id,
        title,
        country,
        edtf,
        start: span?.start ?? null,
        end: span?.end ?? null,
      };
    }),
  };
}
