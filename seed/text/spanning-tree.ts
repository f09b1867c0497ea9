/** The best tree over the words of a sentence (Chu and Liu 1965, Edmonds 1967). */

/**
 * The head of every word, by place: 0 for the root, else the number of a word counted from 1. Exactly one word hangs on
 * the root. `scores` has a row for each word and a column for each place; a word's score with itself is not looked at.
 */
export function findTree(scores: readonly ArrayLike<number>[]): number[] {
  const count = scores.length;
  if (count === 0) return [];
  const greedy = scores.map((row, word) => findBestPlace(row, count, word + 1));
  if (isTree(greedy)) return greedy;
  return solve(scores, count);
}

function findBestPlace(row: ArrayLike<number>, count: number, self: number): number {
  let best = self === 0 ? 1 : 0;
  for (let place = 0; place <= count; place++) {
    if (place !== self && (row[place] as number) > (row[best] as number)) best = place;
  }
  return best;
}

/** True when one word alone hangs on the root and all others come to it. */
function isTree(heads: readonly number[]): boolean {
  return heads.filter((head) => head === 0).length === 1 && findCycle([-1, ...heads]) === null;
}

/** The nodes of a cycle, or null. Heads are those of nodes counted from 0, which is the root. */
function findCycle(heads: readonly number[]): number[] | null {
  const seen = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
    let node = start;
    while (node > 0 && seen[node] === 0) {
      seen[node] = start;
      node = heads[node] as number;
    }
    if (node <= 0 || seen[node] !== start) continue;
    const cycle = [node];
    for (let next = heads[node] as number; next !== node; next = heads[next] as number) cycle.push(next);
    return cycle;
  }
  return null;
}

/** Every arc from the root costs more than all else together, so that the best tree has only one. */
function solve(scores: readonly ArrayLike<number>[], count: number): number[] {
  const size = count + 1;
  const weights = new Float64Array(size * size).fill(-Infinity);
  let [most, least] = [-Infinity, Infinity];
  for (const row of scores) {
    for (let place = 0; place <= count; place++) {
      most = Math.max(most, row[place] as number);
      least = Math.min(least, row[place] as number);
    }
  }
  const price = (most - least + 1) * size;
  for (const [word, row] of scores.entries()) {
    for (let place = 0; place <= count; place++) {
      if (place === word + 1) continue;
      weights[(word + 1) * size + place] = (row[place] as number) - (place === 0 ? price : 0);
    }
  }
  return span(weights, size).slice(1);
}

/** `weights` has a row for each node and a column for each head. */
function span(weights: Float64Array, size: number): number[] {
  const heads = Array.from({ length: size }, (_, node) => {
    return node === 0 ? -1 : findBestPlace(weights.subarray(node * size, (node + 1) * size), size - 1, node);
  });
  const cycle = findCycle(heads);
  return cycle === null ? heads : openCycle(weights, size, heads, cycle);
}

/** Takes the cycle for one node, spans what is left, and breaks the cycle where an arc enters it. */
function openCycle(
  weights: Float64Array,
  size: number,
  heads: readonly number[],
  cycle: readonly number[],
): number[] {
  const inside = new Set(cycle);
  const outside = heads.map((_, node) => node).filter((node) => !inside.has(node));
  const smaller = outside.length + 1;
  const joint = outside.length;
  const contracted = new Float64Array(smaller * smaller).fill(-Infinity);
  const leaving = new Int32Array(smaller);
  const entering = new Int32Array(smaller);
  const at = (node: number, head: number) => weights[node * size + head] as number;
  const loss = (node: number, head: number) => at(node, head) - at(node, heads[node] as number);
  for (let index = 0; index < joint; index++) {
    const node = outside[index] as number;
    for (let other = 0; other < joint; other++) {
      contracted[index * smaller + other] = at(node, outside[other] as number);
    }
    leaving[index] = pickBest(cycle, (head) => at(node, head));
    contracted[index * smaller + joint] = at(node, leaving[index] as number);
    entering[index] = pickBest(cycle, (member) => loss(member, node));
    contracted[joint * smaller + index] = loss(entering[index] as number, node);
  }
  const inner = span(contracted, smaller);
  const spanned = [...heads];
  for (const [index, node] of outside.entries()) {
    const head = inner[index] as number;
    if (head >= 0) spanned[node] = head === joint ? (leaving[index] as number) : (outside[head] as number);
  }
  const entry = inner[joint] as number;
  spanned[entering[entry] as number] = outside[entry] as number;
  return spanned;
}

function pickBest(nodes: readonly number[], score: (node: number) => number): number {
  let best = nodes[0] as number;
  for (const node of nodes) if (score(node) > score(best)) best = node;
  return best;
}
