import { rounded } from '../words.ts';

interface Sums {
  cooperation: number;
  conflict: number;
}

/** Conflict to the left and cooperation to the right of a line, on the scale of the largest in a list. */
export function Balance({ cooperation, conflict, largest }: Sums & { largest: number }) {
  const share = (value: number) => `${(50 * value) / Math.max(largest, 1)}%`;
  return (
    <span class="balance">
      <span class="figure conflict-text">
        {rounded(conflict)} <span class="sign">▼</span>
        <span class="unseen"> conflict</span>
      </span>
      <span class="bars" aria-hidden="true">
        <span class="bar conflict" style={{ width: share(conflict) }} />
        <span class="bar cooperation" style={{ width: share(cooperation) }} />
      </span>
      <span class="figure cooperation-text">
        <span class="sign">▲</span> {rounded(cooperation)}
        <span class="unseen"> cooperation</span>
      </span>
    </span>
  );
}

export function largestOf(sums: readonly Sums[]): number {
  return Math.max(1, ...sums.flatMap(({ cooperation, conflict }) => [cooperation, conflict]));
}
