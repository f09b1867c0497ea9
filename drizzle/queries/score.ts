import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/** What brings actors together and what sets them apart, summed over events; both 0 or above. */
export interface Score {
  cooperation: number;
  conflict: number;
}

interface Scored {
  intensity: SQLWrapper;
  claimStatus: SQLWrapper;
}

/** What an event adds to cooperation. What is said not to have happened adds nothing to either sum. */
export function cooperationOf({ intensity, claimStatus }: Scored): SQL {
  return sql`(case when ${claimStatus} <> 'NEGATED' then max(${intensity}, 0) else 0 end)`;
}

/** What an event adds to conflict. */
export function conflictOf({ intensity, claimStatus }: Scored): SQL {
  return sql`(case when ${claimStatus} <> 'NEGATED' then max(-${intensity}, 0) else 0 end)`;
}

/** A sum of scores, which have one decimal. */
export function summed(score: SQL): SQL {
  return sql`round(total(${score}), 1)`;
}
