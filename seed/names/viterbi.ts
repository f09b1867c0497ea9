import { closes, labelCount, mayFollow, OUTSIDE } from './labels.ts';

/**
 * The best-scoring sequence of labels. `scores` holds a row of `labelCount` a word; `transitions` a row
 * for each label before, the last row being the start of the sentence.
 */
export function decodeLabels(words: number, scores: Float64Array, transitions: Float64Array): number[] {
  const totals = new Float64Array(words * labelCount);
  const origins = new Uint8Array(words * labelCount);
  for (let at = 0; at < words; at++) {
    for (let label = 0; label < labelCount; label++) {
      const [best, total] = findOrigin(at, label, totals, transitions);
      origins[at * labelCount + label] = best;
      totals[at * labelCount + label] = total + (scores[at * labelCount + label] as number);
    }
  }
  return traceBack(words, totals, origins);
}

const allowed = Array.from({ length: labelCount }, (_, label) =>
  Array.from({ length: labelCount }, (_, before) => before).filter((before) => mayFollow(before, label)),
);

function findOrigin(
  at: number,
  label: number,
  totals: Float64Array,
  transitions: Float64Array,
): [number, number] {
  if (at === 0) {
    const start = transitions[labelCount * labelCount + label] as number;
    return [OUTSIDE, mayFollow(OUTSIDE, label) ? start : -Infinity];
  }
  let best = OUTSIDE;
  let highest = -Infinity;
  for (const before of allowed[label] as number[]) {
    const total =
      (totals[(at - 1) * labelCount + before] as number) +
      (transitions[before * labelCount + label] as number);
    if (total > highest) {
      best = before;
      highest = total;
    }
  }
  return [best, highest];
}

function traceBack(words: number, totals: Float64Array, origins: Uint8Array): number[] {
  if (words === 0) return [];
  const last = (words - 1) * labelCount;
  let label = OUTSIDE;
  for (let other = 1; other < labelCount; other++) {
    if (closes(other) && (totals[last + other] as number) > (totals[last + label] as number)) label = other;
  }
  const labels = new Array<number>(words);
  for (let at = words - 1; at >= 0; at--) {
    labels[at] = label;
    label = origins[at * labelCount + label] as number;
  }
  return labels;
}
