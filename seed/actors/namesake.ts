/** Whether a bare surname is that of somebody the text has named in full, not of the office holder who has it too. */
import type { ActorProfile } from './finding.ts';
import { matchPhrase } from './phrase-tree.ts';
import { type Scene, wordsOf, wordsWithin } from './scene.ts';
import { startsUpper, type Word } from './word.ts';

/** The holder is meant where the text names or titles the holder anywhere, or names nobody else in full before. */
export function isNamesake(scene: Scene, word: Word, actor: ActorProfile | null): boolean {
  if (actor?.kind !== 'PERSON') return false;
  const leads = leadsTo(scene, word.key);
  return (
    leads.some(({ titled, given, end }) => !titled && end < word.start && !isOf(given, actor)) &&
    !leads.some(({ titled, given }) => titled || isOf(given, actor))
  );
}

interface Lead {
  /** Folded word right in front of the surname, or the first of the name. */
  given: string;
  titled: boolean;
  end: number;
}

/** What stands in front of a surname, wherever the text has it as the last word of a longer name or behind a title. */
function leadsTo(scene: Scene, surname: string): Lead[] {
  return scene.lines.flatMap(({ words }, line) =>
    words.flatMap((word, at) => (word.key === surname && at > 0 ? (leadAt(scene, line, at) ?? []) : [])),
  );
}

function leadAt(scene: Scene, line: number, at: number): Lead | null {
  const words = wordsOf(scene, line);
  const { end = 0 } = words[at] ?? {};
  if (!/^\.?\s$/.test(words[at]?.gap ?? '')) return null;
  for (let from = Math.max(0, at - 4); from < at; from++)
    if (matchPhrase(scene.lexicon.titles, words, from)?.to === at) return { given: '', titled: true, end };
  const name = scene.names.find((each) => each.type === 'PERSON' && each.end === end);
  const range = name && wordsWithin(words, name);
  if (!range) return null;
  let first = range.from;
  while (first < at && startsTitle(scene, words, first)) first++;
  return first < at && startsUpper(words[first]?.text ?? '')
    ? { given: words[first]?.key ?? '', titled: false, end }
    : null;
}

function startsTitle(scene: Scene, words: readonly Word[], at: number): boolean {
  return matchPhrase(scene.lexicon.titles, words, at) !== null;
}

function isOf(given: string, { name }: ActorProfile): boolean {
  return given !== '' && name.toLowerCase().startsWith(given.slice(0, 2));
}
