/** 'Mobs in the city of Lae ransacked shops': the parser hears of 'the city of Lae-ransacked shops', and of no verb. */
import type { Token } from '../story.ts';
import { type TokenChanges, withChanges } from '../text/token-changes.ts';

/** The tokens with the verb between its subject and its object; the same tokens where nothing is wrong. */
export function mendCityVerb(tokens: readonly Token[]): readonly Token[] {
  const verb = tokens.findIndex((_, at) => isBuriedVerb(tokens, at));
  if (verb < 0) return tokens;
  const object = tokens[verb]?.head ?? -1;
  const subject = topOf(tokens, verb - 1);
  const { head = -1, relation = '' } = tokens[subject] ?? {};
  if (subject < 0 || subject >= verb || (head >= 0 && relation !== 'nsubj')) return tokens;
  const changes: TokenChanges = new Map();
  for (const [at, token] of tokens.entries()) {
    if (at > object && token.head < verb && token.head >= 0 && /^(?:nmod|obl)/.test(token.relation))
      changes.set(at, { head: verb, relation: 'obl' });
    if (at > verb && head < 0 && token.head === subject) changes.set(at, { head: verb });
  }
  for (const [at, token] of tokens.entries())
    if (token.head === object && at < verb - 1) changes.set(at, { head: verb - 1 });
  const { head: outer = -1, relation: hung = '' } = tokens[object] ?? {};
  if (tokens[verb - 1]?.head === object) changes.set(verb - 1, { head: outer, relation: hung });
  changes.set(verb, { upos: 'VERB', tag: 'VBD', head, relation: head < 0 ? 'root' : 'ccomp' });
  changes.set(subject, { head: verb, relation: 'nsubj' });
  changes.set(object, { head: verb, relation: 'obj' });
  return withChanges(tokens, changes);
}

/** A verb right behind a place's name, said to describe the noun behind it, in a phrase that hangs on a noun before. */
function isBuriedVerb(tokens: readonly Token[], at: number): boolean {
  const { upos, relation, head = -1, text = '' } = tokens[at] ?? {};
  const place = tokens[at - 1];
  const noun = tokens[head];
  if (upos !== 'VERB' || relation !== 'amod' || head <= at || !/ed$|^set$/.test(text)) return false;
  if (place?.upos !== 'PROPN' || noun?.relation !== 'nmod' || noun.head >= at - 1) return false;
  const introduced = tokens.some(
    (each, index) => each.head === head && each.relation === 'case' && index > at,
  );
  const within = place.head === head && place.relation === 'compound';
  return !introduced && (within || place.relation === 'nmod') && !hasVerbBefore(tokens, at);
}

function hasVerbBefore(tokens: readonly Token[], at: number): boolean {
  return tokens.some(({ upos }, index) => index < at && (upos === 'VERB' || upos === 'AUX'));
}

/** The noun that a phrase in the end hangs on. */
function topOf(tokens: readonly Token[], from: number): number {
  let at = from;
  for (let steps = 0; steps < 8; steps++) {
    const { head = -1, relation = '' } = tokens[at] ?? {};
    if (head < 0 || !/^(?:nmod|compound)/.test(relation)) return at;
    at = head;
  }
  return -1;
}
