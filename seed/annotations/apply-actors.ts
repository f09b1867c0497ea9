import type { ActorField } from '../../drizzle/vocabulary/actor-fields.ts';
import type { Signature } from './assertion.ts';
import type { Correction } from './curation.ts';
import { type Desk, describeNear, findProfile, repeats } from './desk.ts';
import type { ProfileFields } from './entry.ts';
import type { Entry } from './sidecar.ts';

/** That an actor is somebody else, or nobody. */
export interface Drop {
  slug: string;
  into: string | null;
  by: Signature;
}

type ActorEntry = Entry<'actors'>;

/** Carries out what is said of actors themselves, and returns what follows for the statements that name them. */
export function applyActors(desk: Desk, entries: readonly ActorEntry[]): Drop[] {
  for (const entry of entries) addActor(desk, entry);
  const drops = entries.flatMap((entry) => readDrop(desk, entry) ?? []);
  for (const entry of entries) correctActor(desk, entry);
  return drops.flatMap(({ keys, ...drop }) => (desk.admits([drop.into], keys) ? [drop] : []));
}

function addActor(desk: Desk, { content, keys, by }: ActorEntry): void {
  if (!('add' in content)) return;
  const { curation } = desk;
  const { slug, ...fields } = content.add;
  const { name, kind, country = null, sector = null } = fields;
  if (!findProfile(curation, slug)) curation.actors.push({ slug, name, kind, country, sector, added: true });
  noteCorrections(desk, toCorrections(slug, { ...fields, country, sector }, by), [...keys, 'add']);
}

function readDrop(
  desk: Desk,
  { content, keys, by }: ActorEntry,
): (Drop & { keys: readonly unknown[] }) | null {
  if (!('merge' in content) && !('reject' in content)) return null;
  const action = 'merge' in content ? 'merge' : 'reject';
  const { slug } = 'merge' in content ? content.merge : content.reject;
  const at = [...keys, action, 'slug'];
  if (!mayMean(desk, slug, at)) return null;
  desk.dropped.set(slug, action === 'merge' ? 'merged into another' : 'rejected');
  return { slug, into: 'merge' in content ? content.into : null, by, keys: [...keys, 'into'] };
}

function correctActor(desk: Desk, { content, keys, by }: ActorEntry): void {
  if (!('correct' in content)) return;
  const { slug } = content.correct;
  if (!mayMean(desk, slug, [...keys, 'correct', 'slug'])) return;
  noteCorrections(desk, toCorrections(slug, content.to, by), [...keys, 'to']);
}

/** Says each thing of an actor once; another alias is another thing. */
function noteCorrections(desk: Desk, said: readonly Correction[], keys: readonly unknown[]): void {
  const { corrections } = desk.curation;
  const isSame = (a: Correction, b: Correction) =>
    a.actor === b.actor && a.field === b.field && (a.field !== 'ALIAS' || a.value === b.value);
  for (const one of said) {
    if (corrections.some((other) => isSame(one, other))) desk.refuse(keys, repeats);
    else corrections.push(one);
  }
}

/** Whether an entry can be about an actor: the article has to name it, and no other entry may drop it. */
function mayMean(desk: Desk, slug: string, keys: readonly unknown[]): boolean {
  const fate = desk.dropped.get(slug);
  if (fate !== undefined) desk.refuse(keys, `means ${slug}, which this file says is ${fate}`);
  else if (!findProfile(desk.curation, slug)) {
    const near = describeNear(desk.curation, slug);
    desk.refuse(keys, `means ${slug}, whom the extractor does not find in this article${near}`);
  } else return true;
  return false;
}

const fieldNames = {
  name: 'NAME',
  kind: 'KIND',
  country: 'COUNTRY',
  sector: 'SECTOR',
  wikidataId: 'WIKIDATA_ID',
  description: 'DESCRIPTION',
} as const satisfies Record<Exclude<keyof ProfileFields, 'aliases'>, ActorField>;

function toCorrections(
  actor: string,
  { aliases = [], ...fields }: ProfileFields,
  by: Signature,
): Correction[] {
  const stated = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : [{ actor, field: fieldNames[key as keyof typeof fieldNames], value, ...by }],
  );
  return [...stated, ...aliases.map((value) => ({ actor, field: 'ALIAS' as const, value, ...by }))];
}
