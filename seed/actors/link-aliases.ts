/** Fourth step: short forms that the text itself introduces: acronyms in brackets and surnames. */
import { describePerson, textOf } from './add-names.ts';
import { findHolder } from './find-holder.ts';
import type { ActorProfile } from './finding.ts';
import { isNamesake } from './namesake.ts';
import { allDrafts, claim, draftAt, type Scene, wordsOf, wordsWithin } from './scene.ts';
import { foldWord, isAllUpper, isPossessive, startsUpper, type Word } from './word.ts';

export function linkAliases(scene: Scene): void {
  const aliases = new Map([...readAcronyms(scene)].map(([text, actor]) => [foldWord(text), { text, actor }]));
  const surnames = readSurnames(scene);
  for (const line of scene.lines.keys()) {
    for (const [at, word] of wordsOf(scene, line).entries()) {
      const acronym = aliases.get(word.key);
      if (
        acronym &&
        acronym.text === word.text &&
        draftAt(scene, line, at)?.actor?.slug !== acronym.actor.slug
      ) {
        claim(scene, { line, from: at, to: at + 1, actor: acronym.actor, role: 'actor', basis: 'acronym' });
      } else if (startsUpper(word.text) && mayBeSurname(scene, line, at)) {
        const actor = surnames.get(word.key);
        if (actor)
          claim(scene, {
            line,
            from: surnameStart(scene, line, at),
            to: at + 1,
            actor,
            role: 'person',
            basis: 'surname',
          });
      }
    }
  }
  linkSingleNames(scene);
}

/** 'the Collective Security Treaty Organisation (CSTO)': initials of the words before the bracket. */
function readAcronyms(scene: Scene): Map<string, ActorProfile> {
  const acronyms = new Map<string, ActorProfile>();
  for (const draft of allDrafts(scene)) {
    const words = wordsOf(scene, draft.line);
    const next = words[draft.to];
    if (!next || !/^\s?[([]["“]?$/.test(next.gap) || !isAllUpper(next.text) || next.text.length < 2) continue;
    if (draft.actor && draft.role === 'actor' && draft.actor.kind !== 'COUNTRY')
      acronyms.set(next.text, draft.actor);
  }
  return acronyms;
}

/** Folded surname to the person last named in full with it. */
function readSurnames(scene: Scene): Map<string, ActorProfile> {
  const surnames = new Map<string, ActorProfile>();
  for (const draft of allDrafts(scene)) {
    if (draft.actor?.kind !== 'PERSON' || draft.role === 'title') continue;
    const last = wordsOf(scene, draft.line)[draft.to - 1];
    if (last && draft.to - draft.from > 1) surnames.set(last.key, draft.actor);
  }
  return surnames;
}

function mayBeSurname(scene: Scene, line: number, at: number): boolean {
  const draft = draftAt(scene, line, at);
  if (draft)
    return (
      (draft.role === 'place' || draft.role === 'capital') &&
      draft.to - draft.from === 1 &&
      !afterPreposition(wordsOf(scene, line)[at - 1])
    );
  const next = wordsOf(scene, line)[at + 1];
  return !(
    next &&
    next.gap === ' ' &&
    startsUpper(next.text) &&
    !draftAt(scene, line, at + 1) &&
    isNamed(scene, next)
  );
}

function isNamed(scene: Scene, word: Word): boolean {
  return scene.names.some((name) => name.start <= word.start && name.end >= word.end);
}

function afterPreposition(word: Word | undefined): boolean {
  return word !== undefined && ['in', 'at', 'to', 'from', 'near'].includes(word.key);
}

/** With the 'al-' in front. */
function surnameStart(scene: Scene, line: number, at: number): number {
  const words = wordsOf(scene, line);
  const before = words[at - 1];
  return before &&
    ['al', 'el'].includes(before.key) &&
    /^[-‐]$/.test(words[at]?.gap ?? '') &&
    !draftAt(scene, line, at - 1)
    ? at - 1
    : at;
}

/** Persons that the text never names in full. */
function linkSingleNames(scene: Scene): void {
  for (const name of scene.names) {
    if (name.type !== 'PERSON') continue;
    for (const line of scene.lines.keys()) {
      const words = wordsOf(scene, line);
      if ((words[0]?.start ?? 0) > name.start || (words.at(-1)?.end ?? 0) < name.end - 1) continue;
      const range = wordsWithin(words, name);
      if (range)
        linkSingle(scene, line, range.from, isPossessive(words[range.to - 1]) ? range.to - 1 : range.to);
      break;
    }
  }
}

function linkSingle(scene: Scene, line: number, from: number, to: number): void {
  const words = wordsOf(scene, line);
  for (let at = from; at < to; at++) if (draftAt(scene, line, at)) return;
  if (to - from !== 1) return;
  const word = words[from] as Word;
  const holder = findHolder(scene, { surname: word.key, given: '', office: '', country: null });
  const known = holder !== null && isNamesake(scene, word, holder.actor) ? null : holder?.actor;
  const named = known ?? namedByFirst(scene, word);
  const actor = named ?? describePerson(textOf(scene, words, from, to));
  claim(scene, { line, from, to, actor, role: 'person', basis: named ? 'surname' : 'name' });
}

/** Where people go by their first names, or a text is familiar: the one person it named before whose name begins so. */
function namedByFirst(scene: Scene, word: Word): ActorProfile | null {
  const found = new Map<string, ActorProfile>();
  for (const { line, from, to, actor, role } of allDrafts(scene)) {
    const words = wordsOf(scene, line);
    const first = words[from];
    if (actor?.kind !== 'PERSON' || role === 'title' || to - from < 2 || first === undefined) continue;
    if (first.key === word.key && first.start < word.start) found.set(actor.slug, actor);
  }
  const [only] = found.values();
  return found.size === 1 && only !== undefined ? only : null;
}
