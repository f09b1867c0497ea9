import type { Token } from '../story.ts';

/** What becomes of single tokens, by their index. */
export type TokenChanges = Map<number, Partial<Token>>;

/** The tokens with the changes; the same tokens where there are none. */
export function withChanges(tokens: readonly Token[], changes: TokenChanges): readonly Token[] {
  return changes.size === 0 ? tokens : tokens.map((token, at) => ({ ...token, ...changes.get(at) }));
}
