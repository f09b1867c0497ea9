import type { Title } from './lexicon.ts';
import { draftAt, type Scene, wordsOf } from './scene.ts';
import { isPossessive, joins, type Word } from './word.ts';

/** A title with whose it is. */
export interface Site {
  line: number;
  from: number;
  to: number;
  title: Title;
  words: readonly Word[];
  /** The country in front or behind: 'Iranian', 'Iran's', 'of Iran'. */
  country: string | null;
  /** First and last word that belong to the title with its country. */
  start: number;
  end: number;
  former: boolean;
}

export function readSite(scene: Scene, line: number, from: number, to: number, title: Title): Site {
  const words = wordsOf(scene, line);
  let start = from;
  let former = false;
  while (
    start > 0 &&
    from - start < 3 &&
    !draftAt(scene, line, start - 1) &&
    modifiers.has(words[start - 1]?.key ?? '')
  ) {
    start--;
    former ||= formerWords.has(words[start]?.key ?? '');
  }
  if (isPossessive(words[start - 1])) start--;
  const before = draftAt(scene, line, start - 1);
  if (
    before?.actor?.country &&
    before.role !== 'person' &&
    (joins(words[start]?.gap ?? '') || isPossessive(words[start]))
  ) {
    if (before.role === 'adjective' || isPossessive(words[before.to])) {
      former ||= formerWords.has(words[before.from - 1]?.key ?? '');
      return {
        line,
        from,
        to,
        title,
        words,
        country: before.actor.country,
        start: before.from,
        end: to,
        former,
      };
    }
  }
  const behind = countryBehind(scene, line, to);
  if (behind)
    return { line, from, to, title, words, country: behind.country, start: from, end: behind.to, former };
  return { line, from, to, title, words, country: null, start: from, end: to, former };
}

const formerWords = new Set(['former', 'ex', 'late', 'onetime', 'ousted', 'deposed', 'exiled', 'then']);
const modifiers = new Set(
  (
    'former ex late new newly elected outgoing incoming current then acting interim hardline ' +
    'reformist ousted deposed exiled visiting moderate conservative veteran embattled deputy first ' +
    'top senior chief federal caretaker longtime long time communist military republican democratic ' +
    'ultraconservative populist'
  ).split(' '),
);

function countryBehind(scene: Scene, line: number, to: number): { country: string; to: number } | null {
  const words = wordsOf(scene, line);
  if (words[to]?.key !== 'of') return null;
  const at = words[to + 1]?.key === 'the' ? to + 2 : to + 1;
  const draft = draftAt(scene, line, at);
  return draft?.actor?.kind === 'COUNTRY' && draft.role === 'actor' && draft.actor.country
    ? { country: draft.actor.country, to: draft.to }
    : null;
}
