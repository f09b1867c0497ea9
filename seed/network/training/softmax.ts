import type { Workspace } from '../workspace.ts';

/** Scores become the gradient of their cross-entropy with `truth`, times `weight`; returns that cross-entropy. */
export function contrast(
  { floats }: Workspace,
  at: number,
  classes: number,
  truth: number,
  weight: number,
): number {
  const from = at / 4;
  let most = -Infinity;
  for (let index = 0; index < classes; index++) most = Math.max(most, floats[from + index] as number);
  let sum = 0;
  for (let index = 0; index < classes; index++) {
    const value = Math.exp((floats[from + index] as number) - most);
    floats[from + index] = value;
    sum += value;
  }
  const share = (floats[from + truth] as number) / sum;
  for (let index = 0; index < classes; index++) {
    floats[from + index] = ((floats[from + index] as number) / sum) * weight;
  }
  floats[from + truth] = (floats[from + truth] as number) - weight;
  return -Math.log(share + 1e-20);
}
