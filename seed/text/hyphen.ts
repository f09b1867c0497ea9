import type { Token } from '../story.ts';

/** Whether the token at an index is a hyphen within a word, which the tokeniser cuts: 'cease-fire'. */
export function isInnerHyphen(tokens: readonly Token[], at: number): boolean {
  const [before, hyphen, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return hyphen?.text === '-' && before?.end === hyphen.start && hyphen.end === after?.start;
}
