/** 'Chad condemned, and Mali welcomed, the plan': two verbs between commas whose one object stands behind both. */
import type { Token } from '../story.ts';

interface Pair {
  first: number;
  second: number;
  /** Head of the second verb's subject. */
  subject: number;
  object: number;
}

/** The tokens with the object on the second verb, and that joined to the first; the same tokens where there is no such pair. */
export function mendSharedObject(tokens: readonly Token[]): readonly Token[] {
  const pair = findPair(tokens);
  if (pair === null) return tokens;
  const { first, second, subject, object } = pair;
  return tokens.map((token, at) => {
    if (at === object) return { ...token, head: second, relation: 'obj' };
    if (at === subject) return { ...token, head: second, relation: 'nsubj' };
    if (at === second) return { ...token, head: first, relation: 'conj' };
    if (at === first)
      return { ...standAlone(tokens, first, second), tag: token.tag === 'VBN' ? 'VBD' : token.tag };
    return token.head === first && token.relation === 'nsubj:pass' ? { ...token, relation: 'nsubj' } : token;
  });
}

/** The head of the object, which the second verb has and the first shares; null for any other verb. */
export function sharedObject(tokens: readonly Token[], first: number): number | null {
  const pair = findPair(tokens);
  return pair !== null && pair.first === first && tokens[pair.object]?.relation === 'obj'
    ? pair.object
    : null;
}

/** The first verb in the place of the second, where the parser had it hang on that. */
function standAlone(tokens: readonly Token[], first: number, second: number): Token {
  const token = tokens[first] as Token;
  const above = tokens[second] as Token;
  return token.head === second ? { ...token, head: above.head, relation: above.relation } : token;
}

function findPair(tokens: readonly Token[]): Pair | null {
  for (const [at, { text }] of tokens.entries()) {
    if (text !== ',' || !joins.test(tokens[at + 1]?.text ?? '') || !isVerb(tokens[at - 1])) continue;
    const pair = readPair(tokens, at - 1);
    if (pair !== null) return pair;
  }
  return null;
}

const joins = /^(?:and|but|while|whereas|yet)$/;

function readPair(tokens: readonly Token[], first: number): Pair | null {
  const from = first + 3;
  const second = tokens.findIndex((token, at) => at > from && isVerb(token));
  if (second < 0 || second - from > longest || tokens[second + 1]?.text !== ',') return null;
  if (!tokens.slice(from, second).every(({ upos }) => inSubject.has(upos))) return null;
  if (!tokens.some(({ head, relation }, at) => head === first && at < first && relation.startsWith('nsubj')))
    return null;
  const object = headFrom(tokens, second + 2, tokens.length);
  return nominal.has(tokens[object]?.upos ?? '')
    ? { first, second, subject: headFrom(tokens, from, second), object }
    : null;
}

/** The second subject has no more words. */
const longest = 7;

function isVerb(token: Token | undefined): boolean {
  return token?.upos === 'VERB' && /^VB[DNZP]$/.test(token.tag);
}

const nominal = new Set(['NOUN', 'PROPN', 'PRON']);
const inSubject = new Set([...nominal, 'DET', 'ADJ', 'CCONJ', 'PART', 'AUX', 'ADV', 'NUM']);

/** The head of the phrase that begins at a word: up the tree as long as that leads on to the right. */
function headFrom(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  for (let head = tokens[at]?.head ?? -1; head > at && head < to; head = tokens[at]?.head ?? -1) at = head;
  return at;
}
