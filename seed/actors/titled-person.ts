import { describePerson, textOf } from './add-names.ts';
import { findHolder } from './find-holder.ts';
import type { ActorProfile } from './finding.ts';
import { matchPhrase } from './phrase-tree.ts';
import { claim, type Draft, draftAt, type Scene } from './scene.ts';
import type { Site } from './title-site.ts';
import { isPossessive, joins, startsUpper, type Word } from './word.ts';

/** The person whose name follows a title, known or not. */
export function personAfter(scene: Scene, site: Site): Draft | null {
  const { line, words } = site;
  for (const at of new Set([site.to, site.end])) {
    const next = words[at];
    if (!next || !(joins(next.gap) || next.gap === ', ')) continue;
    const draft = draftAt(scene, line, at);
    if (draft) {
      if (draft.actor?.kind === 'PERSON') return draft;
      continue;
    }
    if (!/^\.?\s$/.test(next.gap) || !startsUpper(next.text) || !isTitleForNames(site, words)) continue;
    return claimPerson(scene, site, at);
  }
  return null;
}

/** A small-letter common title such as 'member' does not make the next capital word a person. */
function isTitleForNames({ title, from }: Site, words: readonly Word[]): boolean {
  return (
    title.office !== '' ||
    startsUpper(words[from]?.text ?? '') ||
    title.sector === 'GOV' ||
    title.sector === 'MIL'
  );
}

/** A capitalised run behind a title that neither lexicon nor names knew: up to four words. */
function claimPerson(scene: Scene, site: Site, at: number): Draft | null {
  const { line, words } = site;
  let to = at;
  while (to < words.length && to - at < 5 && isNameWord(words[to], to > at) && !draftAt(scene, line, to))
    to++;
  while (to > at && !startsUpper(words[to - 1]?.text ?? '')) to--;
  if (to - at === 1 && matchPhrase(scene.lexicon.titles, words, at) !== null) return null;
  if (to <= at || notNames.has(words[at]?.key ?? '')) return null;
  const surname = words[to - 1]?.key ?? '';
  const holder =
    to - at === 1 || site.title.office
      ? findHolder(scene, {
          surname,
          office: site.title.office,
          country: site.country,
          given: to - at > 1 ? (words[at]?.key ?? '') : '',
        })
      : null;
  const actor = holder?.actor ?? localPerson(scene, surname) ?? describePerson(textOf(scene, words, at, to));
  return claim(scene, {
    line,
    from: at,
    to,
    actor,
    role: 'person',
    basis: to - at === 1 ? 'surname' : 'name',
  });
}

const notNames = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june ' +
    'july august september october november december the he she they it in on at we i'
  ).split(' '),
);

function isNameWord(word: Word | undefined, later: boolean): boolean {
  if (!word) return false;
  if (later && !(/^\s$/.test(word.gap) || /^[-‐’']$/u.test(word.gap) || /^\.\s$/.test(word.gap)))
    return false;
  if (isPossessive(word)) return false;
  return startsUpper(word.text) || (later && particles.has(word.key));
}

const particles = new Set('al el bin ibn van von de da dos der den ur ul di la del ould abu bint'.split(' '));

/** A person this text has named in full before. */
export function localPerson(scene: Scene, surname: string): ActorProfile | null {
  let found: ActorProfile | null = null;
  for (const actor of scene.profiles.values()) {
    if (actor.kind === 'PERSON' && actor.slug.includes('-') && actor.slug.endsWith(`-${surname}`))
      found = actor;
  }
  return found;
}
