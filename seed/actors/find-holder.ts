/** Who held an office: by the date of the text, by the persons it names, by the way a name is spelt. */
import { type Holder, holdersAt } from './holder.ts';
import type { Scene } from './scene.ts';

export interface HolderQuery {
  /** Folded; empty where only the office is known. */
  surname: string;
  /** Folded given name; empty where the text has none. */
  given: string;
  office: string;
  country: string | null;
}

export function findHolder(scene: Scene, query: HolderQuery): Holder | null {
  return query.surname === '' ? findByOffice(scene, query) : findBySurname(scene, query);
}

function findByOffice(scene: Scene, { office, country }: HolderQuery): Holder | null {
  if (!country) return null;
  const all = scene.lexicon.holders.filter(
    (holder) => holder.office === office && holder.actor.country === country,
  );
  const named = all.filter((holder) => scene.profiles.has(holder.actor.slug));
  const dated = holdersAtText(scene, country, office);
  const both = dated.filter((holder) => scene.profiles.has(holder.actor.slug));
  if (both.length > 0) return both.at(-1) ?? null;
  if (dated.length > 0 && named.length === 0) return dated.at(-1) ?? null;
  const local = [...scene.offices].find(
    ([slug, held]) => held === office && scene.profiles.get(slug)?.country === country,
  );
  const actor = local && scene.profiles.get(local[0]);
  if (actor) return { actor, office, start: '', end: '', aliases: [], surname: '' };
  return dated.at(-1) ?? named.at(-1) ?? null;
}

function holdersAtText({ published, lexicon }: Scene, country: string, office: string): Holder[] {
  const day = published && /^\d{4}(?:-\d\d){0,2}/.exec(published.edtf)?.[0];
  return day ? holdersAt(lexicon.holders, country, office, day, day) : [];
}

/** A bare surname is that of a holder only where the holder serves at the time, or the text has the holder or the state. */
function findBySurname(scene: Scene, { surname, given, office, country }: HolderQuery): Holder | null {
  const { holdersBySurname, holders } = scene.lexicon;
  const exact = holdersBySurname.get(surname) ?? [];
  const near =
    exact.length > 0 || surname.length < 6 || office === ''
      ? exact
      : holders.filter((holder) => holder.office === office && isNear(holder.surname, surname));
  const fitting = near.filter(
    (holder) =>
      (office === '' || holder.office === office || exact.length > 0) &&
      (country === null || holder.actor.country === country) &&
      (given === '' || startsAlike(holder, given)),
  );
  const ranked = fitting.toSorted((left, right) => score(scene, office, left) - score(scene, office, right));
  const best = ranked.at(-1) ?? null;
  const bare = given === '' && country === null;
  return best !== null && bare && score(scene, office, best) === 0 ? null : best;
}

function startsAlike({ actor, aliases }: Holder, given: string): boolean {
  return [actor.name, ...aliases].some((name) => name.toLowerCase().startsWith(given.slice(0, 2)));
}

function score({ published, profiles, board }: Scene, office: string, holder: Holder): number {
  const day = published?.edtf.slice(0, 10) ?? '';
  const serving =
    day !== '' && holder.start <= day && (holder.end === '' || holder.end >= day.slice(0, holder.end.length));
  const about = board.some((row) =>
    row.some((draft) => draft?.actor?.kind === 'COUNTRY' && draft.actor.country === holder.actor.country),
  );
  return (
    (holder.office === office ? 8 : 0) +
    (profiles.has(holder.actor.slug) ? 4 : 0) +
    (serving ? 2 : 0) +
    (about ? 3 : 0)
  );
}

/** Whether two spellings differ by one letter at most. */
export function isNear(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start++;
  let end = 0;
  while (end < left.length - start && end < right.length - start && left.at(-1 - end) === right.at(-1 - end))
    end++;
  return left.length - start - end <= 1 && right.length - start - end <= 1;
}
