/** Names that many states share: 'Congress', 'the Senate', 'Labour', 'the Supreme Court'. */

import { slugOf } from '../slug.ts';
import type { ActorProfile } from './finding.ts';
import { nearbyCountry } from './nearby-country.ts';
import { matchPhrase } from './phrase-tree.ts';
import { allDrafts, claim, type Draft, draftAt, type Scene, wordsOf } from './scene.ts';
import { isPossessive } from './word.ts';

/** Takes a short name away from the state of the lexicon where the text is about another one. */
export function judgeHomes(scene: Scene): void {
  const drafts = allDrafts(scene);
  const countries = countCountries(drafts);
  for (const draft of drafts) {
    if (isOwnCouncil(scene, draft)) nameOwnCouncil(scene, draft);
    if (
      draft.role !== 'actor' ||
      !draft.actor?.country ||
      !homely.has(draft.actor.kind) ||
      !isCommonName(scene, draft)
    )
      continue;
    const home =
      leadingCountry(scene, draft) ?? (countries.has(draft.actor.country) ? null : mostNamed(countries));
    if (home && home !== draft.actor.country)
      claim(scene, { ...draft, actor: describeLocal(scene, draft, draft.actor, home) });
  }
}

/** 'His Security Council', 'the Russian Security Council': not that of the United Nations. */
function isOwnCouncil(scene: Scene, { line, from, to, actor }: Draft): boolean {
  const words = wordsOf(scene, line);
  const before = draftAt(scene, line, isPossessive(words[from - 1]) ? from - 2 : from - 1);
  return (
    actor?.slug === 'united-nations-security-council' &&
    to - from === 2 &&
    words[from]?.key === 'security' &&
    (owners.has(words[from - 1]?.key ?? '') || before?.actor?.kind === 'COUNTRY')
  );
}

const owners = new Set(['his', 'her', 'its', 'their']);

function nameOwnCouncil(scene: Scene, draft: Draft): void {
  const country = leadingCountry(scene, draft) ?? nearbyCountry(scene, draft);
  const state = scene.lexicon.countries.get(country ?? '');
  if (state === undefined) return;
  const name = `Security Council (${state.name})`;
  const actor: ActorProfile = { slug: slugOf(name), name, kind: 'AGENCY', country, sector: 'GOV' };
  claim(scene, { ...draft, actor });
}

const homely = new Set(['AGENCY', 'PARTY']);

/** What bodies of several states are called; 'the Knesset' and 'the Pentagon' are of one, wherever the news is from. */
function isCommonName(scene: Scene, { line, from, to }: Draft): boolean {
  const words = wordsOf(scene, line).slice(from, to);
  return shared.has(words.map(({ key }) => key).join(' '));
}

const shared = new Set([
  'congress',
  'senate',
  'politburo',
  'majlis',
  'mukhabarat',
  'labour',
  'conservatives',
  'republicans',
  'republican',
  'democrats',
  'democrat',
  'solidarity',
  'baath',
  'baathists',
  'ikhwan',
  'islah',
  'nahda',
  'labour party',
  'labor party',
  'conservative party',
  'democratic party',
  'republican party',
  'liberal party',
  'national party',
  'house of representatives',
  'house of commons',
  'national security council',
  'justice department',
  'state department',
  'treasury department',
  'republican guard',
  'home office',
  'foreign office',
  'coast guard',
  'national assembly',
]);

function leadingCountry(scene: Scene, { line, from }: Draft): string | null {
  const words = wordsOf(scene, line);
  const before = draftAt(scene, line, isPossessive(words[from - 1]) ? from - 2 : from - 1);
  if (before === undefined) return countryInName(scene, line, from);
  const leads =
    before?.actor?.kind === 'COUNTRY' && (before.role === 'adjective' || isPossessive(words[from - 1]));
  return leads ? (before.actor?.country ?? null) : null;
}

/** Of 'the US Justice Department', whose first word is part of the name and so is nobody's mention. */
function countryInName(scene: Scene, line: number, to: number): string | null {
  const words = wordsOf(scene, line);
  for (let from = Math.max(0, to - 2); from < to; from++) {
    const match = matchPhrase(scene.lexicon.phrases, words, from);
    const state = match?.to === to ? match.values.find(({ actor }) => actor?.kind === 'COUNTRY') : undefined;
    if (state !== undefined) return state.country;
  }
  return null;
}

function countCountries(drafts: readonly Draft[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { actor, place } of drafts) {
    const country = actor
      ? actor.kind === 'COUNTRY' || actor.kind === 'PERSON'
        ? actor.country
        : null
      : place?.country;
    if (country) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  return counts;
}

function mostNamed(counts: ReadonlyMap<string, number>): string | null {
  return [...counts].toSorted((left, right) => right[1] - left[1])[0]?.[0] ?? null;
}

function describeLocal(
  scene: Scene,
  { line, from, to }: Draft,
  actor: ActorProfile,
  country: string,
): ActorProfile {
  const words = wordsOf(scene, line);
  const name = scene.body.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0).replace(/\s+/g, ' ');
  const state = scene.lexicon.countries.get(country)?.name ?? country;
  return {
    slug: slugOf(`${name} ${state}`),
    name: `${name} (${state})`,
    kind: actor.kind,
    country,
    sector: actor.sector,
  };
}
