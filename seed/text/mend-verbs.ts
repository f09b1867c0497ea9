/** Verbs that the parser takes for something else: 'Iran relaxed its ban', 'to free prisoners', 'test-fired'. */
import type { Token } from '../story.ts';
import { isInnerHyphen } from './hyphen.ts';
import { type TokenChanges, withChanges } from './token-changes.ts';

/** The tokens with such words as verbs; the same tokens where nothing is wrong. */
export function mendVerbs(parsed: readonly Token[]): readonly Token[] {
  return [joinHyphened, makeInfinitives, makePast, makeActive, makeIrregular].reduce(
    (tokens, mend) => mend(tokens),
    parsed,
  );
}

/** 'North Korea test - fired': the verb is behind the hyphen, and what was in front of the noun is its subject. */
function joinHyphened(tokens: readonly Token[]): readonly Token[] {
  const changes: TokenChanges = new Map();
  for (const [verb, token] of tokens.entries()) {
    const noun = tokens[verb - 2];
    if (token.relation !== 'acl' || token.head !== verb - 2 || !isInnerHyphen(tokens, verb - 1) || !noun)
      continue;
    changes.set(verb, { tag: 'VBD', upos: 'VERB', head: noun.head, relation: noun.relation });
    changes.set(verb - 2, { head: verb, relation: 'compound' });
    for (const [at, { head, relation }] of tokens.entries()) {
      if (head !== verb - 2 || at === verb) continue;
      const named = at < verb - 2 && (relation === 'compound' || relation === 'nmod:desc');
      changes.set(at, { head: verb, ...(named ? { relation: 'nsubj' } : {}) });
    }
  }
  return withChanges(tokens, changes);
}

/** 'To free political prisoners': a 'to' that is none of a place, before an adjective that is a verb as well. */
function makeInfinitives(tokens: readonly Token[]): readonly Token[] {
  const changes: TokenChanges = new Map();
  for (const [at, { tag, relation, head }] of tokens.entries()) {
    const verb = tokens[at + 1];
    const noun = tokens[head];
    if (tag !== 'TO' || relation !== 'case' || verb?.head !== head || noun === undefined) continue;
    if (verb.upos !== 'ADJ' || !verbal.has(verb.text.toLowerCase())) continue;
    changes.set(at, { head: at + 1, relation: 'mark' });
    changes.set(at + 1, { upos: 'VERB', tag: 'VB', head: noun.head, relation: 'xcomp' });
    changes.set(head, { head: at + 1, relation: 'obj' });
  }
  return withChanges(tokens, changes);
}

const verbal = new Set([
  'free',
  'open',
  'clear',
  'secure',
  'close',
  'ease',
  'lower',
  'slow',
  'ready',
  'calm',
]);

/** What has an object is a verb, though it look like 'relaxed' in 'a relaxed mood'. */
function makePast(tokens: readonly Token[]): readonly Token[] {
  const changes: TokenChanges = new Map();
  for (const { relation, head } of tokens) {
    const verb = tokens[head];
    if (relation === 'obj' && verb?.upos === 'ADJ' && /ed$/.test(verb.text))
      changes.set(head, { upos: 'VERB', tag: 'VBD' });
  }
  return withChanges(tokens, changes);
}

/** 'Bishops called for peace.': a full sentence has a verb in a tense, and nobody is called 'for'. */
function makeActive(tokens: readonly Token[]): readonly Token[] {
  const root = tokens.findIndex(({ head }) => head < 0);
  const verb = tokens[root];
  const subject = tokens.findIndex(({ head, relation }) => head === root && relation === 'nsubj:pass');
  const loose =
    verb?.tag === 'VBN' &&
    subject >= 0 &&
    asking.has(verb.lemma.toLowerCase()) &&
    /^(?:for|on|upon)$/.test(tokens[root + 1]?.text ?? '') &&
    !tokens.some(({ head, relation }) => head === root && relation.startsWith('aux'));
  return loose
    ? withChanges(
        tokens,
        new Map<number, Partial<Token>>([
          [root, { tag: 'VBD' }],
          [subject, { relation: 'nsubj' }],
        ]),
      )
    : tokens;
}

const asking = new Set(['call', 'ask', 'press', 'push', 'urge']);

/** 'A blast tore through a club.': forms that are past tenses and nothing else, behind what they took for a part of a name. */
function makeIrregular(tokens: readonly Token[]): readonly Token[] {
  const root = tokens.findIndex(({ head }) => head < 0);
  const verb = tokens[root];
  if (verb?.upos !== 'NOUN' || !pastOnly.has(verb.text.toLowerCase())) return tokens;
  const changes: TokenChanges = new Map([[root, { upos: 'VERB', tag: 'VBD' }]]);
  const subject = tokens.findLastIndex(
    ({ head, relation }, at) => head === root && at < root && relation === 'compound',
  );
  for (const [at, { head, relation }] of tokens.entries()) {
    if (head !== root) continue;
    if (at === subject) changes.set(at, { relation: 'nsubj' });
    else if (at < root && subject >= 0) changes.set(at, { head: subject });
    else if (relation === 'nmod') changes.set(at, { relation: 'obl' });
  }
  return withChanges(tokens, changes);
}

const pastOnly = new Set(
  'tore swept threw drove broke took gave blew flew drew grew rode shook spoke stole swore wrote began brought fought sought held kept led lost sent struck fled slew forbade overran withdrew'.split(
    ' ',
  ),
);
