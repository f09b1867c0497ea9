import { stableId } from '../../drizzle/stable-id.ts';
import type { actorCorrections } from '../../drizzle/tables/index.ts';
import type { ActorField } from '../../drizzle/vocabulary/actor-fields.ts';
import type { ActorProfile } from '../actors/finding.ts';
import type { Correction, NamedActor } from '../annotations/curation.ts';
import { describeActor } from './actor-detail.ts';
import { type ActorDetail, type ActorRows, actorRows } from './actor-rows.ts';
import { actorId } from './row-id.ts';

/** A correction with the article in whose sidecar it stands. */
export interface PlacedCorrection extends Correction {
  articleId: string;
  sourcePath: string;
}

export interface CorrectedActor extends ActorRows {
  corrections: (typeof actorCorrections.$inferInsert)[];
}

/** The rows of an actor as known without editors, with what all sidecars say of it. */
export function correctActor(actor: NamedActor, corrections: readonly PlacedCorrection[]): CorrectedActor {
  const detail = describeActor(actor.slug);
  if (corrections.length === 0) return { ...actorRows(actor, detail), corrections: [] };
  const sorted = corrections.toSorted(compareCorrections);
  const agreed = new Map(
    sorted
      .filter(({ field }) => field !== 'ALIAS')
      .map(({ field, value }) => [field, value] as const)
      .reverse(),
  );
  const aliases = sorted.flatMap(({ field, value }) => (field === 'ALIAS' && value !== null ? [value] : []));
  const rows = applyAgreed(actor, detail, agreed, aliases);
  return {
    ...rows,
    actor: { ...rows.actor, extracted: JSON.stringify(actor) },
    corrections: sorted.map((one) => ({
      ...correctionRow(one),
      extracted: extractedValue(actor, detail, one.field),
      standing: one.field === 'ALIAS' || agreed.get(one.field) === one.value ? 'AGREED' : 'SUPERSEDED',
    })),
  };
}

/** Where sidecars disagree, the one whose source comes first by its path is right. */
function compareCorrections(a: PlacedCorrection, b: PlacedCorrection): number {
  const [first, second] = [a, b].map((one) => [one.sourcePath, one.field, one.value ?? ''].join('\0'));
  return (first ?? '') < (second ?? '') ? -1 : Number(first !== second);
}

function applyAgreed(
  actor: NamedActor,
  detail: ActorDetail | null,
  agreed: ReadonlyMap<ActorField, string | null>,
  aliases: readonly string[],
): ActorRows {
  const get = (field: ActorField, usual: string | null) =>
    (agreed.has(field) ? agreed.get(field) : usual) ?? null;
  return actorRows(
    {
      slug: actor.slug,
      name: get('NAME', actor.name) ?? actor.name,
      kind: (get('KIND', actor.kind) ?? actor.kind) as ActorProfile['kind'],
      country: get('COUNTRY', actor.country),
      sector: get('SECTOR', actor.sector),
    },
    {
      offices: detail?.offices ?? [],
      aliases: [...(detail?.aliases ?? []), ...aliases],
      wikidataId: get('WIKIDATA_ID', detail?.wikidataId ?? null),
      description: get('DESCRIPTION', detail?.description ?? null),
    },
  );
}

function correctionRow({ articleId, actor, field, value, editor, reason }: PlacedCorrection) {
  const one = field === 'ALIAS' ? value : null;
  const id = stableId('correction', articleId, actor, field, one);
  return { id, actorId: actorId(actor), articleId, field, value, editor, reason };
}

/** What is known without editors; nothing of somebody whom only an editor names. */
function extractedValue(actor: NamedActor, detail: ActorDetail | null, field: ActorField): string | null {
  if (actor.added) return null;
  const values: Record<ActorField, string | null> = {
    NAME: actor.name,
    KIND: actor.kind,
    COUNTRY: actor.country,
    SECTOR: actor.sector,
    WIKIDATA_ID: detail?.wikidataId ?? null,
    DESCRIPTION: detail?.description ?? null,
    ALIAS: null,
  };
  return values[field];
}
