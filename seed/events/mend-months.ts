/** 'In April Ghana and Togo signed': the parser takes month and state for one name. */
import { isMonthName } from '../dates/term.ts';
import type { Token } from '../story.ts';

/** The tokens with the month on the verb, and the state as its subject where it has none. */
export function mendMonths(tokens: readonly Token[]): readonly Token[] {
  const month = tokens.findIndex((_, at) => isJoinedMonth(tokens, at));
  if (month < 0) return tokens;
  const name = tokens[month]?.head ?? -1;
  const verb = tokens[name]?.head ?? -1;
  const subject = tokens.some(
    ({ head, relation }, at) => head === verb && relation.startsWith('nsubj') && at !== name,
  );
  return tokens.map((token, at) => {
    if (at === month) return { ...token, head: verb, relation: 'obl' };
    if (at === name && !subject) return { ...token, relation: 'nsubj' };
    return at < month && token.head === name ? { ...token, head: month } : token;
  });
}

/** A month between a preposition and the first word of a name that stands before its verb. */
function isJoinedMonth(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.relation !== 'compound' || !isMonthName(token.text) || token.head <= at) return false;
  const name = tokens[token.head];
  const verb = tokens[name?.head ?? -1];
  return (
    /^(?:in|since|by|until|last)$/i.test(tokens[at - 1]?.text ?? '') &&
    name?.upos === 'PROPN' &&
    (name.relation === 'obl' || name.relation === 'nsubj') &&
    verb?.upos === 'VERB' &&
    name.head > token.head
  );
}
