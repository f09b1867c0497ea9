/** Fifth step: 'Iranian officials', 'Rwandan rebels', 'troops from Chad', 'the Khartoum government'. */

import { slugOf } from '../slug.ts';
import type { ActorProfile } from './finding.ts';
import type { GroupNoun } from './lexicon.ts';
import { claim, type Draft, draftAt, draftsOf, type Scene, wordsOf } from './scene.ts';
import { isPossessive, startsUpper, type Word } from './word.ts';

export function linkGroups(scene: Scene): void {
  for (const line of scene.lines.keys()) {
    linkAdministrations(scene, line);
    for (const draft of draftsOf(scene, line)) {
      if (draft.actor === null || !mayLead(draft) || isWithinReach(scene, draft)) continue;
      const group = groupAfter(scene, draft);
      if (group) linkGroup(scene, draft, group);
    }
    linkGroupsBefore(scene, line);
  }
}

/** 'the Bush administration': the state whose head it was. */
function linkAdministrations(scene: Scene, line: number): void {
  const words = wordsOf(scene, line);
  for (const [at, word] of words.entries()) {
    const before = words[at - 1];
    if (!before || word.gap !== ' ' || !administrations.has(word.key) || !startsUpper(before.text)) continue;
    const draft = draftAt(scene, line, at - 1);
    const person = !draft || (draft.actor?.kind === 'PERSON' && draft.to - draft.from === 1);
    const holders = person ? (scene.lexicon.holdersBySurname.get(before.key) ?? []) : [];
    const named = draft?.actor?.kind === 'PERSON' ? draft.actor.country : null;
    const country = named ?? holders.at(-1)?.actor.country;
    const state = scene.lexicon.countries.get(country ?? '');
    if (!state) continue;
    const from = draft?.from ?? at - 1;
    claim(scene, { line, from, to: at + 1, actor: state, role: 'group', basis: 'group', sector: 'GOV' });
  }
}

const administrations = new Set(['administration', 'government', 'regime', 'cabinet']);

/** 'Tajik' in 'Tajik President Emomali Rahmon' is told by the person already. */
function isWithinReach(scene: Scene, { line, from }: Draft): boolean {
  return draftsOf(scene, line).some(
    (other) => other.actor?.kind === 'PERSON' && other.reach.from <= from && other.from > from,
  );
}

function mayLead({ role, actor }: Draft): boolean {
  return (
    role === 'adjective' ||
    role === 'people' ||
    role === 'capital' ||
    (role === 'actor' && actor !== null && leaders.has(actor.kind))
  );
}

const leaders = new Set([
  'COUNTRY',
  'INTERNATIONAL_ORGANIZATION',
  'ETHNIC_GROUP',
  'RELIGIOUS_GROUP',
  'ARMED_GROUP',
  'PARTY',
]);

interface Group {
  noun: GroupNoun;
  /** First word behind the leader and the word after the last. */
  from: number;
  to: number;
}

/** The group noun that ends the noun phrase a draft begins, with up to three words between. */
function groupAfter(scene: Scene, { line, to }: Draft): Group | null {
  const words = wordsOf(scene, line);
  const from = isPossessive(words[to]) ? to + 1 : to;
  let found: Group | null = null;
  for (let at = from; at < Math.min(words.length, from + 5); at++) {
    const word = words[at] as Word;
    if (!/^[ -]$/.test(word.gap) || draftAt(scene, line, at)) break;
    const pair = scene.lexicon.groups.get(`${word.key} ${words[at + 1]?.key ?? ''}`);
    const single = scene.lexicon.groups.get(word.key);
    if (pair) found = { noun: pair, from, to: at + 2 };
    else if (single) found = { noun: single, from, to: at + 1 };
    else if (found || stops(scene, line, at, word)) break;
    if (pair) at++;
  }
  return found;
}

/** A verb, a preposition or a name ends the noun phrase. */
function stops(scene: Scene, line: number, at: number, word: Word): boolean {
  const token = scene.lines[line]?.tokens[word.token];
  if (isPossessive(word) || word.gap.includes('\n')) return true;
  return token
    ? ['VERB', 'AUX', 'ADP', 'PRON', 'DET', 'CCONJ', 'SCONJ', 'PART', 'PUNCT'].includes(token.upos) &&
        !/^(?:VBN|VBG)$/.test(token.tag)
    : at < 0;
}

function linkGroup(scene: Scene, leader: Draft, { noun, to }: Group): void {
  const { line, from } = leader;
  const country = leader.actor?.kind === 'COUNTRY' ? leader.actor : null;
  if (!country) {
    joinOwn(leader, noun, to);
    return;
  }
  if (noun.of !== 'apart') {
    claim(scene, {
      ...leader,
      to,
      role: 'group',
      basis: leader.role === 'capital' ? 'capital' : leader.basis,
      sector: noun.sector,
      asModifier: false,
      place: null,
      reach: { from, to },
    });
    return;
  }
  if (leader.role === 'capital' || isNamedBehind(scene, line, to)) return;
  const actor = describeGroup(scene, leader, country, noun, to);
  claim(scene, { line, from, to, actor, role: 'group', basis: 'group', sector: noun.sector });
}

/** 'The French company Total': who it is follows. */
function isNamedBehind(scene: Scene, line: number, to: number): boolean {
  const words = wordsOf(scene, line);
  const next = words[to];
  if (next === undefined || next.gap !== ' ' || words[to - 1]?.key.endsWith('s')) return false;
  const kind = draftAt(scene, line, to)?.actor?.kind;
  return kind !== undefined && kind !== 'COUNTRY' && kind !== 'PERSON';
}

/** 'NATO troops', 'Taliban fighters': the actor itself. */
function joinOwn(leader: Draft, noun: GroupNoun, to: number): void {
  leader.sector = noun.sector;
  leader.reach = { from: leader.reach.from, to };
}

function describeGroup(
  scene: Scene,
  { line, from, to: behind }: Draft,
  country: ActorProfile,
  noun: GroupNoun,
  to: number,
): ActorProfile {
  const words = wordsOf(scene, line);
  const rest = words
    .slice(isPossessive(words[behind]) ? behind + 1 : behind, to)
    .map(({ text }) => text.toLowerCase());
  const leader = scene.body.slice(words[from]?.start ?? 0, words[behind - 1]?.end ?? 0);
  const name = `${leader} ${rest.join(' ')}`;
  return { slug: slugOf(name), name, kind: noun.kind, country: country.country, sector: noun.sector };
}

/** 'rebels in Darfur', 'refugees from Liberia', 'the government of Chad'. */
function linkGroupsBefore(scene: Scene, line: number): void {
  const words = wordsOf(scene, line);
  for (const draft of draftsOf(scene, line)) {
    const article = words[draft.from - 1]?.key === 'the' ? 1 : 0;
    const preposition = words[draft.from - 1 - article];
    const noun = words[draft.from - 2 - article];
    if (
      !preposition ||
      !noun ||
      !linking.has(preposition.key) ||
      draftAt(scene, line, draft.from - 2 - article)
    )
      continue;
    const group = scene.lexicon.groups.get(noun.key);
    const country = draft.actor?.kind === 'COUNTRY' ? draft.actor.country : draft.place?.country;
    if (!group || !country || startsUpper(noun.text) || !/^\s$/.test(preposition.gap)) continue;
    linkBefore(scene, draft, group, draft.from - 2 - article, country, preposition.key);
  }
}

const linking = new Set(['of', 'in', 'from']);

/** Sectors whose groups are actors without a name: rebels, the displaced, the opposition. */
const collective = new Set(['REB', 'REF', 'OPP']);

function linkBefore(
  scene: Scene,
  draft: Draft,
  noun: GroupNoun,
  from: number,
  country: string,
  preposition: string,
): void {
  const state = scene.lexicon.countries.get(country);
  if (!state) return;
  if (noun.of === 'state' && preposition === 'of' && draft.actor?.kind === 'COUNTRY') {
    claim(scene, { ...draft, from, role: 'group', sector: noun.sector, reach: { from, to: draft.to } });
    return;
  }
  if (preposition === 'of' || !collective.has(noun.sector)) return;
  const words = wordsOf(scene, draft.line);
  const place = scene.body.slice(words[draft.from]?.start ?? 0, words[draft.to - 1]?.end ?? 0);
  const name = `${words[from]?.key ?? ''} ${preposition} ${place}`;
  const actor: ActorProfile = { slug: slugOf(name), name, kind: noun.kind, country, sector: noun.sector };
  claim(scene, {
    line: draft.line,
    from,
    to: from + 1,
    actor,
    role: 'group',
    basis: 'group',
    sector: noun.sector,
    reach: { from, to: draft.to },
  });
}
