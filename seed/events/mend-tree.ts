/**
 * Mends the commonest slip of the parser on news: the main verb taken for a participle, as if 'The Union called
 * on Belarus' were 'the Union, called on Belarus', or 'Israel established relations' spoke of 'established relations'.
 */
import type { Token } from '../story.ts';
import { bears } from './outlook.ts';

/** The tokens with the main verb at the root; the same tokens where nothing is wrong. */
export function mendTree(parsed: readonly Token[]): readonly Token[] {
  const tokens = hangTrailing(parsed);
  const root = tokens.findIndex((token) => token.head < 0);
  const token = tokens[root];
  if (token?.tag === 'VBZ' && isHiddenOutlook(tokens, root)) return lowerRoot(tokens, root);
  if (token === undefined || !nominal.has(token.upos) || !isFullSentence(tokens, root)) return tokens;
  const after = tokens.findIndex(
    (_, at) => at > root && isReducedVerb(tokens, at) && hangsOn(tokens, at, root),
  );
  if (after > 0) return raise(tokens, root, after, 'nsubj');
  const before = tokens.findIndex(
    (each, at) => each.head === root && at < root && isHiddenVerb(tokens, at, root),
  );
  return before > 0 ? raise(tokens, root, before, 'obj') : tokens;
}

/** 'It has waited since they left, building walls': behind a clause of time, the participle goes with the main verb. */
function hangTrailing(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((_, at) => isTrailing(tokens, at))) return tokens;
  return tokens.map((token, at) =>
    isTrailing(tokens, at) ? { ...token, head: tokens[token.head]?.head ?? token.head } : token,
  );
}

function isTrailing(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token?.tag === 'VBG' &&
    token.relation === 'advcl' &&
    token.head < at &&
    tokens[at - 1]?.text === ',' &&
    tokens[token.head]?.relation === 'advcl' &&
    tokens.some(
      ({ head, relation, text }) =>
        head === token.head && relation === 'mark' && /^(?:since|after|before|until)$/i.test(text),
    )
  );
}

/** 'Kenya fears attacks': as if 'Kenya fears', more than one, did 'attack', which is one's. */
function isHiddenOutlook(tokens: readonly Token[], root: number): boolean {
  const [name, verb] = [tokens[root - 2], tokens[root - 1]];
  if (verb?.relation !== 'nsubj' || verb.head !== root || verb.upos === 'PROPN') return false;
  const lemma = verb.text.replace(/s$/, '').toLowerCase();
  return (
    verb.text.endsWith('s') &&
    name?.upos === 'PROPN' &&
    name.head === root - 1 &&
    outlooks.some((outlook) => bears(outlook, 'object', lemma))
  );
}

const outlooks = ['POSSIBLE', 'PLANNED', 'NEGATED'] as const;

/** The word before the root becomes it, with the root as object and the name before both as subject. */
function lowerRoot(tokens: readonly Token[], root: number): Token[] {
  const verb = root - 1;
  return tokens.map((token, at) => {
    if (at === verb) return { ...token, upos: 'VERB', tag: 'VBZ', head: -1, relation: 'root' };
    if (at === root) return { ...token, upos: 'NOUN', tag: 'NNS', head: verb, relation: 'obj' };
    if (at === verb - 1) return { ...token, head: verb, relation: 'nsubj' };
    if (token.head === verb) return { ...token, head: verb - 1 };
    if (token.head !== root) return token;
    return token.relation === 'obl' ? { ...token, relation: 'nmod' } : { ...token, head: verb };
  });
}

const nominal = new Set(['NOUN', 'PROPN', 'PRON', 'ADJ']);

/** Headlines, which end in no stop, do leave out their verbs. */
function isFullSentence(tokens: readonly Token[], root: number): boolean {
  if (!['.', '."', '”', '"'].includes(tokens.at(-1)?.text ?? '')) return false;
  return !tokens.some(({ head, relation }) => head === root && relation === 'cop');
}

/** On the root itself or, as in 'thousands of people protested', on what the root counts. */
function hangsOn(tokens: readonly Token[], at: number, root: number): boolean {
  const head = tokens[at]?.head ?? -1;
  const counted = tokens[head];
  return head === root || (counted?.relation === 'nmod' && counted.head === root && head < at);
}

function isReducedVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (
    token === undefined ||
    token.relation !== 'acl' ||
    !['VBN', 'VBD'].includes(token.tag) ||
    tokens[at - 1]?.text === ','
  )
    return false;
  return !tokens.some(
    (child, index) =>
      child.head === at &&
      index > at &&
      child.relation.startsWith('obl') &&
      tokens.some((word) => word.head === index && word.text === 'by'),
  );
}

/** An `-ed` word before the noun it is said to describe, with somebody named before it. */
function isHiddenVerb(tokens: readonly Token[], at: number, root: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.relation !== 'amod' || !/ed$/.test(token.text)) return false;
  const previous = tokens[at - 1];
  if (previous === undefined || !['NOUN', 'PROPN'].includes(previous.upos)) return false;
  return tokens.some(
    (child, index) =>
      index < at && child.head === root && nominal.has(child.upos) && child.relation !== 'amod',
  );
}

function raise(tokens: readonly Token[], root: number, verb: number, role: string): Token[] {
  const subject =
    role === 'nsubj'
      ? root
      : tokens.findLastIndex(
          (token, at) => at < verb && token.head === root && ['NOUN', 'PROPN', 'PRON'].includes(token.upos),
        );
  return tokens.map((token, at) => {
    if (at === verb) return { ...token, upos: 'VERB', tag: 'VBD', head: -1, relation: 'root' };
    if (at === root) return { ...token, head: verb, relation: role };
    if (at === subject) return { ...token, head: verb, relation: 'nsubj' };
    const moves = token.head === root && (role === 'nsubj' ? at > verb : at < verb && token.upos !== 'DET');
    if (!moves) return token;
    const relation = role === 'nsubj' && token.relation === 'nmod' ? 'obl' : token.relation;
    return {
      ...token,
      head: at < verb && subject >= 0 && at !== subject && role === 'obj' ? subject : verb,
      relation,
    };
  });
}
