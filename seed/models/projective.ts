/**
 * Heads with every crossing arc lifted: while an arc spans a word that does not hang under its head, it
 * is moved to the head's head, shortest arc first. Heads are indices, −1 for the root.
 */
export function projectivise(heads: readonly number[]): number[] {
  const lifted = [...heads];
  for (let crossing = findCrossing(lifted); crossing >= 0; crossing = findCrossing(lifted)) {
    lifted[crossing] = lifted[lifted[crossing] as number] as number;
  }
  return lifted;
}

/** The child of the shortest arc that crosses another and can be lifted, or −1. */
function findCrossing(heads: readonly number[]): number {
  let shortest = -1;
  let length = Infinity;
  for (const [child, head] of heads.entries()) {
    const span = Math.abs(child - head);
    if (head < 0 || (heads[head] as number) < 0 || span >= length) continue;
    if (coversStranger(heads, child, head)) {
      shortest = child;
      length = span;
    }
  }
  return shortest;
}

function coversStranger(heads: readonly number[], child: number, head: number): boolean {
  for (let between = Math.min(child, head) + 1; between < Math.max(child, head); between++) {
    let above = between;
    while (above >= 0 && above !== head) above = heads[above] as number;
    if (above < 0) return true;
  }
  return false;
}
