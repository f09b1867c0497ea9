/** Second step: names that no lexicon knows become actors of their own, or places. */

import { slugOf } from '../slug.ts';
import type { Name } from '../story.ts';
import { isNear } from './find-holder.ts';
import type { ActorProfile } from './finding.ts';
import { nearbyCountry } from './nearby-country.ts';
import { matchPhrase } from './phrase-tree.ts';
import { isNamedAsPlace } from './place-words.ts';
import { claim, draftAt, type Scene, wordsOf, wordsWithin } from './scene.ts';
import { foldWord, isPossessive, splitPhrase, startsUpper, type Word } from './word.ts';

export function addNames(scene: Scene): void {
  for (const name of scene.names) {
    for (const line of scene.lines.keys()) {
      const words = wordsOf(scene, line);
      if ((words[0]?.start ?? 0) > name.start || (words.at(-1)?.end ?? 0) < name.end - 1) continue;
      const range = wordsWithin(words, name);
      if (range) addName(scene, line, name, trimName(scene, line, range.from, range.to));
      break;
    }
  }
}

/** Without the titles and demonyms in front and the possessive behind. */
function trimName(scene: Scene, line: number, from: number, to: number): { from: number; to: number } {
  const words = wordsOf(scene, line);
  let first = from;
  let last = to;
  while (last > first && isPossessive(words[last - 1])) last--;
  while (first < last && articles.has(words[first]?.key ?? '')) first++;
  while (first < last) {
    const draft = draftAt(scene, line, first);
    const title = matchPhrase(scene.lexicon.titles, words, first);
    if (draft && draft.to < last && (draft.role === 'adjective' || isPossessive(words[draft.to])))
      first = draft.to;
    else if (title && title.to < last && !startsCompany(words, title.to, last)) first = title.to;
    else break;
    if (isPossessive(words[first])) first++;
  }
  return { from: first, to: last };
}

const articles = new Set(['the', 'a', 'an']);

function startsCompany(words: readonly Word[], at: number, last: number): boolean {
  return last - at === 1 && !startsUpper(words[at]?.text ?? '');
}

function addName(scene: Scene, line: number, name: Name, { from, to }: { from: number; to: number }): void {
  const words = wordsOf(scene, line);
  if (to <= from || isOfRegion(scene, words, from, to)) return;
  for (let at = from; at < to; at++) {
    const draft = draftAt(scene, line, at);
    const surname =
      name.type === 'PERSON' && draft?.role === 'capital' && draft.from > from && draft.to === to;
    if (draft && !surname && !(name.type === 'ORGANIZATION' && draft.role === 'adjective' && at === from))
      return;
  }
  const person = isTitledPerson(scene, words, from, to);
  if ((name.type === 'ORGANIZATION' && !person) || isOffice(scene, words, from, to)) {
    const inner = organisationStart(scene, line, from, words, name);
    claim(scene, {
      line,
      from: inner,
      to,
      actor: describeOrganisation(scene, line, inner, to),
      role: 'actor',
      basis: 'name',
    });
  } else if (name.type === 'LOCATION' || (!person && isNamedAsPlace(words, from, to))) {
    claim(scene, {
      line,
      from,
      to,
      actor: null,
      role: 'place',
      basis: 'name',
      place: { name: textOf(scene, words, from, to), country: null },
    });
  } else if (to - from > 1) {
    claim(scene, {
      line,
      from,
      to,
      actor: recogniseSpelling(scene, words, from, to),
      role: 'person',
      basis: 'name',
    });
  }
}

/** 'Police Inspector Ann Lee', whatever kind of name it was taken for. */
function isTitledPerson(scene: Scene, words: readonly Word[], from: number, to: number): boolean {
  const { titles, firstNames, heads } = scene.lexicon;
  if (to - from < 2 || !firstNames.has(words[from]?.key ?? '') || heads.has(words[to - 1]?.key ?? ''))
    return false;
  return [3, 2, 1].some((length) => matchPhrase(titles, words, Math.max(0, from - length))?.to === from);
}

/** 'Central Asian', 'West Africans': nobody in particular. */
function isOfRegion(scene: Scene, words: readonly Word[], from: number, to: number): boolean {
  const phrase = words.slice(from, to).map(({ key }) => key);
  return (
    scene.lexicon.regional.has(phrase.join(' ')) ||
    scene.lexicon.regional.has(phrase.join(' ').replace(/s$/, ''))
  );
}

/** 'Foreign Ministry', whatever kind of name it was taken for. */
function isOffice(scene: Scene, words: readonly Word[], from: number, to: number): boolean {
  return (
    to - from > 1 && scene.lexicon.heads.has(words[to - 1]?.key ?? '') && isPlainName(scene, words, from, to)
  );
}

/** An adjective in front belongs to the name of an organisation: 'Russian Foreign Ministry'. */
function organisationStart(
  scene: Scene,
  line: number,
  from: number,
  words: readonly Word[],
  name: Name,
): number {
  const before = draftAt(scene, line, from - 1);
  return before && before.role === 'adjective' && (words[before.from]?.start ?? 0) >= name.start
    ? before.from
    : from;
}

export function textOf(scene: Scene, words: readonly Word[], from: number, to: number): string {
  return scene.body.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0).replace(/\s+/g, ' ');
}

/** A holder of an office under another spelling of the surname, else a new person. */
function recogniseSpelling(scene: Scene, words: readonly Word[], from: number, to: number): ActorProfile {
  const given = words[from]?.key ?? '';
  const surname = words[to - 1]?.key ?? '';
  const near = scene.lexicon.holders.find(
    (holder) =>
      surname.length > 5 &&
      isNear(holder.surname, surname) &&
      foldWord(splitPhrase(holder.actor.name)[0] ?? '') === given,
  );
  return near?.actor ?? describePerson(textOf(scene, words, from, to));
}

export function describePerson(name: string): ActorProfile {
  return { slug: slugOf(name), name, kind: 'PERSON', country: null, sector: null };
}

function describeOrganisation(scene: Scene, line: number, from: number, to: number): ActorProfile {
  const words = wordsOf(scene, line);
  const name = textOf(scene, words, from, to).replace(/^the /i, '');
  const head = headOf(scene, words, from, to);
  const own = countryWithin(scene, words, from, to);
  const plain = own === null && isPlainName(scene, words, from, to);
  const country =
    own ?? countryBefore(scene, line, from) ?? (plain ? nearbyCountry(scene, { line, from }) : null);
  const state = plain && country ? scene.lexicon.countries.get(country)?.name : undefined;
  const full = state ? `${name} (${state})` : name;
  return {
    slug: slugOf(full),
    name: full,
    kind: head?.kind ?? 'ORGANIZATION',
    country,
    sector: head?.sector || null,
  };
}

/** 'Foreign Ministry', 'Supreme Court': every state has one, so the state belongs to the name. */
function isPlainName(scene: Scene, words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from, to).every(({ key }) => scene.lexicon.heads.has(key) || plainWords.has(key));
}

const plainWords = new Set(
  (
    'of the and for supreme high foreign interior finance defence defense national central constitutional appeals ' +
    'federal justice health education affairs trade security state general public election electoral royal external home'
  ).split(' '),
);

/** 'Bank of China': the noun before `of`; else the last word that tells a kind. */
function headOf(scene: Scene, words: readonly Word[], from: number, to: number) {
  const phrase = words.slice(from, to).map(({ key }) => key);
  const of = phrase.findIndex((key) => key === 'of' || key === 'for');
  const order = of > 0 ? [...phrase.slice(0, of).reverse(), ...phrase.slice(of)] : [...phrase].reverse();
  for (const key of order) {
    const head = scene.lexicon.heads.get(key);
    if (head) return head;
  }
  return undefined;
}

function countryWithin(scene: Scene, words: readonly Word[], from: number, to: number): string | null {
  for (let at = from; at < to; at++) {
    const match = matchPhrase(scene.lexicon.phrases, words, at);
    const sense = match?.values.reduce((left, right) => (right.rank > left.rank ? right : left));
    if (sense?.country && (sense.actor?.kind === 'COUNTRY' || sense.role === 'place')) return sense.country;
  }
  return null;
}

function countryBefore(scene: Scene, line: number, from: number): string | null {
  const before = draftAt(scene, line, from - 1) ?? draftAt(scene, line, from - 2);
  return before?.actor?.kind === 'COUNTRY' && before.role !== 'capital' ? before.actor.country : null;
}
