import type { Token } from '../story.ts';
import { type TokenChanges, withChanges } from '../text/token-changes.ts';
import { phrasalVerbs } from './trigger-lexicon.ts';

/** 'Handed over its weapons': the weapons are what is handed over, where verb and particle are one word of the lexicon. */
export function hangParticles(tokens: readonly Token[]): readonly Token[] {
  const changes: TokenChanges = new Map();
  for (const [at, { head: noun, relation, text }] of tokens.entries()) {
    const giver = givenTo(tokens, at);
    if (giver !== null) changes.set(at, { head: giver, relation: 'compound:prt' });
    const verb = at - 1;
    const lemma = tokens[verb]?.lemma.toLowerCase() ?? '';
    if (
      relation !== 'case' ||
      !(particles.has(text) || isHandedIn(tokens, lemma, at)) ||
      tokens[verb]?.upos !== 'VERB'
    )
      continue;
    if (tokens[noun]?.head !== verb || tokens[noun]?.relation !== 'obl' || tokens[at + 1]?.text === 'of')
      continue;
    if (!phrasalVerbs().has(`${lemma} ${text}`) || hasObject(tokens, verb)) continue;
    changes.set(at, { head: verb, relation: 'compound:prt' });
    changes.set(noun, { relation: 'obj' });
  }
  return withChanges(tokens, changes);
}

/** The verb in 'handed the men over to Mali', where the parser reads 'over to' as one preposition. */
function givenTo(tokens: readonly Token[], at: number): number | null {
  const { head: noun = -1, relation, text = '' } = tokens[at] ?? {};
  const next = tokens[at + 1];
  if (relation !== 'case' || next?.relation !== 'case' || next.head !== noun || next.text !== 'to')
    return null;
  const verb = tokens[noun]?.head ?? -1;
  return phrasalVerbs().has(`${tokens[verb]?.lemma.toLowerCase()} ${text}`) ? verb : null;
}

function hasObject(tokens: readonly Token[], verb: number): boolean {
  return tokens.some(({ head, relation }) => head === verb && /^(?:obj|aux:pass|nsubj:pass)$/.test(relation));
}

const particles = new Set(['over', 'up', 'off', 'down', 'out', 'back', 'away']);

/** 'Turned in their rifles', but 'turned in Berlin'. */
function isHandedIn(tokens: readonly Token[], lemma: string, at: number): boolean {
  const { head = -1, text = '' } = tokens[at] ?? {};
  return text === 'in' && /^(?:turn|hand|take)$/.test(lemma) && tokens[head]?.upos !== 'PROPN';
}
