/** Words with a hyphen, which the tokeniser cuts and the parser was taught to read in pieces: 'cease-fire', 'peace-keeping troops'. */
import type { Token } from '../story.ts';
import { isInnerHyphen } from '../text/hyphen.ts';
import { type TokenChanges, withChanges } from '../text/token-changes.ts';
import { hyphenedWords } from './trigger-lexicon.ts';

/** The tokens with the lemma of the whole word on its leading piece; the same tokens where there is none. */
export function joinHyphens(tokens: readonly Token[]): readonly Token[] {
  const changes: TokenChanges = new Map();
  for (const at of tokens.keys()) {
    const whole = wholeWord(tokens, at);
    if (whole === null) continue;
    const last = at + 1;
    const described = tokens[last + 1];
    if (tokens[last]?.tag === 'VBG' && described?.head === last && described.relation === 'obj') {
      const { head = -1, relation = '' } = tokens[last] ?? {};
      changes.set(last, { lemma: whole, upos: 'ADJ', tag: 'JJ', head: last + 1, relation: 'amod' });
      changes.set(last + 1, { head, relation: relation === 'xcomp' ? 'obj' : relation });
      continue;
    }
    const leading = tokens[at - 1]?.head === last || tokens[last]?.upos === 'VERB' ? last : at - 1;
    const verb = tokens[leading]?.upos === 'VERB' && tokens[leading]?.tag !== 'VBG';
    changes.set(leading, { lemma: whole, ...(verb ? {} : asNoun(tokens, leading)) });
  }
  return withChanges(tokens, changes);
}

/** The dictionary form of the word around the hyphen at an index, where the lexicon has it. */
function wholeWord(tokens: readonly Token[], at: number): string | null {
  const [first, last] = [tokens[at - 1], tokens[at + 1]];
  if (!first || !last || !isInnerHyphen(tokens, at)) return null;
  const forms = [last.text, last.lemma, last.text.replace(/s$/, '')].map((form) =>
    `${first.text}-${form}`.toLowerCase(),
  );
  return forms.find((form) => hyphenedWords().has(form)) ?? null;
}

/** 'Kept up its sit-in': a particle that ends a noun is what the verb is about, if nothing else is. */
function asNoun(tokens: readonly Token[], at: number): Partial<Token> {
  const { head = -1, relation = '', upos = '' } = tokens[at] ?? {};
  const loose = /^(?:ADP|ADV)$/.test(upos) && /^(?:xcomp|advmod|obl)$/.test(relation);
  const object = tokens.some((token) => token.head === head && token.relation === 'obj');
  return loose && tokens[head]?.upos === 'VERB' && !object
    ? { upos: 'NOUN', relation: 'obj' }
    : { upos: 'NOUN' };
}
