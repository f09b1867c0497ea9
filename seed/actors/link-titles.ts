/** Third step: titles in front of names, in their place and behind them. */

import { slugOf } from '../slug.ts';
import { findHolder } from './find-holder.ts';
import type { ActorProfile } from './finding.ts';
import { nearbyCountry } from './nearby-country.ts';
import { matchPhrase } from './phrase-tree.ts';
import { claim, type Draft, draftAt, type Scene, wordsOf } from './scene.ts';
import { readSite, type Site } from './title-site.ts';
import { personAfter } from './titled-person.ts';

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

function linkTitle(scene: Scene, site: Site): void {
  const person = personAfter(scene, site) ?? personInApposition(scene, site);
  if (person?.actor) describeHolder(scene, site, person);
  else if (site.country && site.title.office && !isPlural(site)) standForHolder(scene, site);
}

function isPlural({ words, to }: Site): boolean {
  const last = words[to - 1]?.key ?? '';
  return last.endsWith('s') && last !== 'affairs';
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

/** 'the Iranian president': who holds the office, else the office itself. */
function standForHolder(scene: Scene, site: Site): void {
  const { line, country, title, words } = site;
  const known = site.former
    ? null
    : findHolder(scene, { surname: '', office: title.office, country, given: '' });
  const name = officeName(scene, site);
  const actor: ActorProfile = known?.actor ?? {
    slug: slugOf(name),
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
