/** Sources that a preposition names: 'according to X', 'in the words of X', 'as X put it'. */
import type { Token } from '../story.ts';
import type { Introduction } from './direct.ts';
import type { Frame } from './frame.ts';

export function accordingIn(frame: Frame): Introduction | null {
  return phraseIn(frame) ?? asPutBy(frame);
}

const phrases = ['according to', 'in the words of', 'in the view of', 'in the opinion of', 'as per'].map(
  (phrase) => phrase.split(' '),
);

function phraseIn({ words, from, to }: Frame): Introduction | null {
  for (let at = from; at < to; at++) {
    const phrase = phrases.find((parts) =>
      parts.every((part, offset) => words[at + offset]?.text.toLowerCase() === part),
    );
    if (phrase === undefined) continue;
    const start = at + phrase.length;
    const { head = -1, relation = '' } = words[at] ?? {};
    const linked = relation === 'case' && head >= start && head < to;
    return {
      index: at,
      words,
      text: phrase.join(' '),
      subject: linked ? head : headOfPhrase(words, start, to),
    };
  }
  return null;
}

/** 'As X put it, …', 'as X sees it, …'. */
function asPutBy({ words, from, to }: Frame): Introduction | null {
  const put = words.findIndex(
    (word, at) =>
      at > from &&
      at < to &&
      /^(?:puts?|sees?|saw|tells?|told)$/i.test(word.text) &&
      /^it$/i.test(words[at + 1]?.text ?? ''),
  );
  if (put < 0) return null;
  const as = words.findLastIndex((word, at) => at >= from && at < put && /^as$/i.test(word.text));
  if (as < 0 && !/^puts?$/i.test(words[put]?.text ?? '')) return null;
  const start = as < 0 ? from : as + 1;
  return {
    index: put,
    words,
    text: as < 0 ? 'put it' : `as … ${words[put]?.text} it`,
    subject: headOfPhrase(words, start, put),
  };
}

/** The head of the noun phrase that begins at `from`. */
function headOfPhrase(words: readonly Token[], from: number, to: number): number {
  let head = -1;
  for (let at = from; at < to; at++) {
    const { upos = '', text = '' } = words[at] ?? {};
    if (/^(?:NOUN|PROPN|PRON)$/.test(upos) || /^\p{Lu}/u.test(text)) head = at;
    else if (!/^(?:DET|ADJ|NUM|PART|CCONJ)$/.test(upos) && !/^['’-]/.test(text)) break;
  }
  return head;
}
