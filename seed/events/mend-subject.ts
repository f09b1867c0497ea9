/** Main verbs that the parser left without a subject: it took the subject for an object of the clause before, or for an empty 'it'. */
import type { Token } from '../story.ts';

/** The tokens with the subject on its verb; the same tokens where nothing is wrong. */
export function mendSubject(tokens: readonly Token[]): readonly Token[] {
  const root = tokens.findIndex(({ head }) => head < 0);
  if (tokens[root]?.upos !== 'VERB' || hasAny(tokens, root, /^(?:nsubj|csubj)/)) return tokens;
  const subject = emptyIt(tokens, root) ?? strandedNoun(tokens, root);
  return subject === null
    ? tokens
    : tokens.map((token, at) => (at === subject ? { ...token, head: root, relation: 'nsubj' } : token));
}

/** 'It has been bracing for war': empty only where a clause follows that says what. */
function emptyIt(tokens: readonly Token[], root: number): number | null {
  const it = tokens.findIndex(
    ({ head, relation, upos }) => head === root && relation === 'expl' && upos === 'PRON',
  );
  return it >= 0 && it < root && !hasAny(tokens, root, /^(?:ccomp|xcomp|csubj|aux:pass|cop)/) ? it : null;
}

/** 'While Lima hosted them, new attacks on farms have worried it': a second object behind a comma, before a verb in need. */
function strandedNoun(tokens: readonly Token[], root: number): number | null {
  if (!hasFiniteForm(tokens, root)) return null;
  const noun = tokens.findLastIndex(
    ({ head, relation, upos }, at) =>
      at < root &&
      head < at &&
      (upos === 'NOUN' || upos === 'PROPN') &&
      relation === 'obj' &&
      tokens[head]?.upos === 'VERB' &&
      tokens.some((other, before) => before < at && other.head === head && other.relation === 'obj'),
  );
  const first = tokens.findIndex(({ head }, at) => at === noun || head === noun);
  return noun >= 0 && tokens[first]?.text === ',' ? noun : null;
}

function hasFiniteForm(tokens: readonly Token[], root: number): boolean {
  const finite = /^(?:VBZ|VBP|VBD|MD)$/;
  return (
    finite.test(tokens[root]?.tag ?? '') ||
    tokens.some(({ head, relation, tag }) => head === root && relation.startsWith('aux') && finite.test(tag))
  );
}

function hasAny(tokens: readonly Token[], head: number, relations: RegExp): boolean {
  return tokens.some((token) => token.head === head && relations.test(token.relation));
}
