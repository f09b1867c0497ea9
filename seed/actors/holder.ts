import { readList, readTable } from '../lexicons/read-table.ts';
import { slugOf } from '../slug.ts';
import type { ActorProfile } from './finding.ts';
import { foldWord, splitPhrase } from './word.ts';

/** A person in an office of a state for a time. */
export interface Holder {
  actor: ActorProfile;
  office: string;
  /** EDTF year, month or day. */
  start: string;
  /** As `start`; empty while in office when the table was written. */
  end: string;
  aliases: readonly string[];
  /** Folded last word of the name. */
  surname: string;
}

/** The rows of office-holders.tsv; a person with several offices is one actor. */
export function readHolders(): Holder[] {
  const actors = new Map<string, ActorProfile>();
  return readTable('office-holders.tsv').map((row) => {
    const name = row.name ?? '';
    const slug = slugOf(name);
    const actor = actors.get(slug) ?? {
      slug,
      name,
      kind: 'PERSON',
      country: row.country || null,
      sector: row.country ? 'GOV' : 'IGO',
    };
    actors.set(slug, actor);
    return {
      actor,
      office: row.office ?? '',
      start: row.start ?? '',
      end: row.end ?? '',
      aliases: readList(row.aliases),
      surname: foldWord(row.surname || (splitPhrase(name).at(-1) ?? '')),
    };
  });
}

/** Holders of an office at some time within `from` … `to` (ISO days or EDTF prefixes of them). */
export function holdersAt(
  holders: readonly Holder[],
  country: string,
  office: string,
  from: string,
  to: string,
): Holder[] {
  return holders.filter(
    (holder) =>
      holder.actor.country === country &&
      holder.office === office &&
      firstDay(holder.start) <= lastDay(to) &&
      (holder.end === '' || lastDay(holder.end) >= firstDay(from)),
  );
}

function firstDay(edtf: string): string {
  return `${edtf}-01-01`.slice(0, 10).padEnd(10, '0');
}

function lastDay(edtf: string): string {
  return `${edtf}${'-12-31'.slice(edtf.length === 7 ? 3 : 0)}`.slice(0, 10);
}
