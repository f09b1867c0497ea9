/** Third step: titles in front of names, in their place and behind them. */

import { describePerson, textOf } from './add-names.ts';
import { findHolder } from './find-holder.ts';
import type { ActorProfile } from './finding.ts';
import type { Title } from './lexicon.ts';
import { matchPhrase } from './phrase-tree.ts';
import { claim, type Draft, draftAt, type Scene, wordsOf } from './scene.ts';
import { toSlug } from './slug.ts';
import { isPossessive, joins, startsUpper, type Word } from './word.ts';

export function linkTitles(scene: Scene): void {
  for (const line of scene.lines.keys()) {
    const words = wordsOf(scene, line);
    for (let at = 0; at < words.length; at++) {
      if (draftAt(scene, line, at)) continue;
      const match = matchPhrase(scene.lexicon.titles, words, at);
      const title = match?.values[0];
      if (!match || !title) continue;
      linkTitle(scene, readSite(scene, line, at, match.to, title));
      at = match.to - 1;
    }
  }
}

/** A title with whose it is. */
interface Site {
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

function readSite(scene: Scene, line: number, from: number, to: number, title: Title): Site {
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
const modifiers = new Set([
  'former',
  'ex',
  'late',
  'new',
  'newly',
  'elected',
  'outgoing',
  'incoming',
  'current',
  'then',
  'acting',
  'interim',
  'hardline',
  'reformist',
  'ousted',
  'deposed',
  'exiled',
  'visiting',
  'moderate',
  'conservative',
  'veteran',
  'embattled',
  'deputy',
  'first',
  'top',
  'senior',
  'chief',
  'federal',
  'caretaker',
  'longtime',
  'long',
  'time',
  'communist',
  'military',
  'republican',
  'democratic',
  'ultraconservative',
  'populist',
]);

function countryBehind(scene: Scene, line: number, to: number): { country: string; to: number } | null {
  const words = wordsOf(scene, line);
  if (words[to]?.key !== 'of') return null;
  const at = words[to + 1]?.key === 'the' ? to + 2 : to + 1;
  const draft = draftAt(scene, line, at);
  return draft?.actor?.kind === 'COUNTRY' && draft.role === 'actor' && draft.actor.country
    ? { country: draft.actor.country, to: draft.to }
    : null;
}

function linkTitle(scene: Scene, site: Site): void {
  const person = personAfter(scene, site) ?? personInApposition(scene, site);
  if (person?.actor) describeHolder(scene, site, person);
  else if (site.country && site.title.office && !isPlural(site)) standForHolder(scene, site);
}

function isPlural({ words, to }: Site): boolean {
  const last = words[to - 1]?.key ?? '';
  return last.endsWith('s') && last !== 'affairs';
}

function personAfter(scene: Scene, site: Site): Draft | null {
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

const notNames = new Set([
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
  'the',
  'he',
  'she',
  'they',
  'it',
  'in',
  'on',
  'at',
  'we',
  'i',
]);

function isNameWord(word: Word | undefined, later: boolean): boolean {
  if (!word) return false;
  if (later && !(/^\s$/.test(word.gap) || /^[-‐’']$/u.test(word.gap) || /^\.\s$/.test(word.gap)))
    return false;
  if (isPossessive(word)) return false;
  return startsUpper(word.text) || (later && particles.has(word.key));
}

const particles = new Set([
  'al',
  'el',
  'bin',
  'ibn',
  'van',
  'von',
  'de',
  'da',
  'dos',
  'der',
  'den',
  'ur',
  'ul',
  'di',
  'la',
  'del',
  'ould',
  'abu',
  'bint',
]);

/** A person this text has named in full before. */
export function localPerson(scene: Scene, surname: string): ActorProfile | null {
  let found: ActorProfile | null = null;
  for (const actor of scene.profiles.values()) {
    if (actor.kind === 'PERSON' && actor.slug.includes('-') && actor.slug.endsWith(`-${surname}`))
      found = actor;
  }
  return found;
}

/** 'Raisi, the Iranian president,': the person right before the comma. */
function personInApposition(scene: Scene, { line, start, words, country, from }: Site): Draft | null {
  const first = words[start - 1]?.key === 'the' || words[start - 1]?.key === 'a' ? start - 1 : start;
  const draft = draftAt(scene, line, first - 1);
  const comma = words[first]?.gap === ', ';
  return comma && draft?.actor?.kind === 'PERSON' && (country !== null || from >= start) ? draft : null;
}

function describeHolder(scene: Scene, site: Site, person: Draft): void {
  const actor = person.actor as ActorProfile;
  if (site.title.office && person.to - person.from === 1 && !actor.slug.includes('-'))
    relink(scene, site, person);
  const profile = person.actor as ActorProfile;
  profile.country ??=
    site.country ?? (site.title.office || site.title.sector === 'GOV' ? nearbyCountry(scene, site) : null);
  profile.sector ??= site.title.sector || null;
  if (site.title.office && !site.former) scene.offices.set(profile.slug, site.title.office);
  person.reach = { from: Math.min(site.start, person.from), to: Math.max(person.to, site.to) };
  if (person.from > site.from) person.basis = person.basis === 'surname' ? 'surname' : person.basis;
}

function relink(scene: Scene, site: Site, person: Draft): void {
  const words = site.words;
  const holder = findHolder(scene, {
    surname: words[person.to - 1]?.key ?? '',
    office: site.title.office,
    country: site.country,
    given: '',
  });
  if (holder) claim(scene, { ...person, actor: holder.actor });
}

/** The country the sentence is about: the first it names before the title, else the first of all. */
export function nearbyCountry(scene: Scene, { line, from }: { line: number; from: number }): string | null {
  const row = scene.board[line] ?? [];
  const countries = row.map((draft) => (draft?.actor?.kind === 'COUNTRY' ? draft.actor.country : null));
  const before = countries.slice(0, from).find((country) => country !== null);
  const own = before ?? countries.find((country) => country !== null);
  if (own) return own;
  const previous = scene.board[line - 1] ?? [];
  const around = new Set(
    previous
      .map((draft) => (draft?.actor?.kind === 'COUNTRY' ? draft.actor.country : null))
      .filter((each) => each !== null),
  );
  return around.size === 1 ? ([...around][0] ?? null) : null;
}

/** 'the Iranian president': who holds the office, else the office itself. */
function standForHolder(scene: Scene, site: Site): void {
  const { line, country, title, words } = site;
  const known = site.former
    ? null
    : findHolder(scene, { surname: '', office: title.office, country, given: '' });
  const name = officeName(scene, site);
  const actor: ActorProfile = known?.actor ?? {
    slug: toSlug(name),
    name,
    kind: 'PERSON',
    country,
    sector: title.sector,
  };
  const start = words[site.start]?.key === 's' ? site.from : site.start;
  claim(scene, {
    line,
    from: start,
    to: site.end,
    actor,
    role: 'title',
    basis: 'title',
    sector: title.sector,
  });
}

function officeName(scene: Scene, { former, words, from, to, country }: Site): string {
  const state = scene.lexicon.countries.get(country ?? '')?.name ?? '';
  const title = words
    .slice(from, to)
    .map(({ key }) => key)
    .join(' ');
  const office = `${former ? 'former ' : ''}${title}`;
  return `${office.charAt(0).toUpperCase()}${office.slice(1)} of ${state}`;
}
