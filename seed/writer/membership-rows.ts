import { readEdtf } from '../../drizzle/edtf.ts';
import { stableId } from '../../drizzle/stable-id.ts';
import type { actorMemberships } from '../../drizzle/tables/index.ts';
import { openLexicon } from '../actors/lexicon.ts';
import { readList, readTable } from '../lexicons/read-table.ts';
import { slugOf } from '../slug.ts';
import { actorId } from './row-id.ts';

type MembershipRow = typeof actorMemberships.$inferInsert;

/** Every membership that the lexicons know, whether or not the store has its actors. */
export function membershipRows(): readonly MembershipRow[] {
  rows ??= readTable('memberships.tsv').flatMap(({ organization = '', start, end, members }) =>
    readList(members).flatMap(
      (country) => membershipRow(country, organization, `${start}/${end || '..'}`) ?? [],
    ),
  );
  return rows;
}

let rows: readonly MembershipRow[] | undefined;

function membershipRow(country: string, organization: string, edtf: string): MembershipRow | null {
  const state = openLexicon().countries.get(country);
  const span = readEdtf(edtf);
  if (!state || !span) return null;
  const [member, whole] = [actorId(state.slug), actorId(slugOf(organization))];
  return {
    id: stableId('membership', member, whole, edtf),
    actorId: member,
    organizationId: whole,
    edtf,
    start: span.start,
    end: span.end,
  };
}
