import type { ActorKind } from '../../drizzle/vocabulary/actor-kinds.ts';
import { readLines, readList, readTable } from '../lexicons/read-table.ts';
import { slugOf } from '../slug.ts';
import type { ActorProfile, MentionBasis } from './finding.ts';
import { type Holder, readHolders } from './holder.ts';
import { addPhrase, createTree, type PhraseTree } from './phrase-tree.ts';
import { foldWord, splitPhrase } from './word.ts';

/** One thing a phrase of the lexicon can mean. */
export interface Sense {
  role: 'actor' | 'adjective' | 'people' | 'capital' | 'seat' | 'place';
  /** Null for places that never act. */
  actor: ActorProfile | null;
  /** Name of a place, else of the actor. */
  name: string;
  country: string | null;
  basis: MentionBasis;
  /** The higher of two senses is meant, all else being equal. */
  rank: number;
}

/** What a title in front of a name or in its place says. */
export interface Title {
  /** As in office-holders.tsv; empty where the title names no single office of a state. */
  office: string;
  sector: string;
}

export interface GroupNoun {
  sector: string;
  /** `state`: part of the state; `people`: the people as a whole; `apart`: a group of its own. */
  of: string;
  kind: ActorKind;
}

export interface HeadNoun {
  kind: ActorKind;
  sector: string;
}

export interface Lexicon {
  phrases: PhraseTree<Sense>;
  titles: PhraseTree<Title>;
  groups: ReadonlyMap<string, GroupNoun>;
  heads: ReadonlyMap<string, HeadNoun>;
  givenNames: ReadonlySet<string>;
  /** Many more, of which some are words too. */
  firstNames: ReadonlySet<string>;
  /** Adjectives of regions, folded: they name no actor. */
  regional: ReadonlySet<string>;
  /** By ISO 3166-1 alpha-3. */
  countries: ReadonlyMap<string, ActorProfile>;
  holders: readonly Holder[];
  holdersBySurname: ReadonlyMap<string, readonly Holder[]>;
}

/** The lexicons of seed/lexicons, read once. */
export function openLexicon(): Lexicon {
  opened ??= readLexicon();
  return opened;
}

let opened: Lexicon | undefined;

function readLexicon(): Lexicon {
  const phrases = createTree<Sense>();
  const countries = readCountries(phrases);
  for (const [file, kind, rank] of actorFiles) readActors(phrases, file, kind, rank);
  readClubs(phrases);
  readPlaces(phrases, 'regions.tsv', 3);
  readPlaces(phrases, 'cities.tsv', 2);
  const holders = readHolders();
  const holdersBySurname = new Map<string, Holder[]>();
  for (const holder of holders) {
    const { actor } = holder;
    const sense: Sense = {
      role: 'actor',
      actor,
      name: actor.name,
      country: actor.country,
      basis: 'name',
      rank: 6,
    };
    addPhrase(phrases, actor.name, sense);
    for (const alias of holder.aliases) addPhrase(phrases, alias, { ...sense, basis: 'alias' });
    const known = holdersBySurname.get(holder.surname);
    if (known) known.push(holder);
    else holdersBySurname.set(holder.surname, [holder]);
  }
  const givenNames = readNames('given-names.txt');
  return {
    phrases,
    titles: readTitles(),
    groups: readGroups(),
    heads: readHeads(),
    givenNames,
    firstNames: givenNames.union(readNames('first-names.txt')).union(readNames('feminine-names.txt')),
    regional: new Set(
      readLines('region-adjectives.txt').map((line) => splitPhrase(line).map(foldWord).join(' ')),
    ),
    countries,
    holders,
    holdersBySurname,
  };
}

const actorFiles: readonly (readonly [string, ActorKind, number])[] = [
  ['organizations.tsv', 'INTERNATIONAL_ORGANIZATION', 8],
  ['armed-groups.tsv', 'ARMED_GROUP', 8],
  ['governments.tsv', 'GOVERNMENT', 7],
  ['agencies.tsv', 'AGENCY', 7],
  ['parties.tsv', 'PARTY', 6],
  ['bodies.tsv', 'ORGANIZATION', 5],
  ['media.tsv', 'MEDIA', 5],
  ['companies.tsv', 'COMPANY', 5],
  ['peoples.tsv', 'ETHNIC_GROUP', 4],
  ['religions.tsv', 'RELIGIOUS_GROUP', 4],
];

function readCountries(phrases: PhraseTree<Sense>): Map<string, ActorProfile> {
  const countries = new Map<string, ActorProfile>();
  for (const row of readTable('countries.tsv')) {
    const name = row.name ?? '';
    const country = row.code ?? '';
    const actor: ActorProfile = { slug: slugOf(name), name, kind: 'COUNTRY', country, sector: 'GOV' };
    countries.set(country, actor);
    const add = (role: Sense['role'], phrase: string, basis: MentionBasis, rank: number): void =>
      addPhrase(phrases, phrase, {
        role,
        actor,
        name: role === 'capital' ? phrase : name,
        country,
        basis,
        rank,
      });
    add('actor', name, 'name', 10);
    const adjectives = readList(row.adjectives);
    for (const alias of readList(row.aliases))
      add('actor', alias, isAcronym(alias) ? 'acronym' : 'alias', 10);
    for (const adjective of adjectives) add('adjective', adjective, 'demonym', 9);
    const people = readList(row.people);
    const plurals = people.length > 0 ? people : adjectives.map((adjective) => `${adjective}s`);
    for (const person of plurals) if (!adjectives.includes(person)) add('people', person, 'demonym', 9);
    for (const capital of readList(row.capitals)) add('capital', capital, 'capital', 8.5);
    for (const seat of readList(row.seats)) add('seat', seat, 'capital', 8.5);
  }
  return countries;
}

function isAcronym(alias: string): boolean {
  return /^(?:\p{Lu}\.?){2,}$/u.test(alias);
}

function readActors(phrases: PhraseTree<Sense>, file: string, kind: ActorKind, rank: number): void {
  for (const row of readTable(file)) {
    const name = row.name ?? '';
    const country = row.country || null;
    const actor: ActorProfile = {
      slug: row.slug || slugOf(name),
      name,
      kind,
      country,
      sector: row.sector || null,
    };
    const sense: Sense = { role: 'actor', actor, name, country, basis: 'name', rank };
    addPhrase(phrases, name, sense);
    for (const alias of readList(row.aliases)) {
      addPhrase(phrases, alias, { ...sense, basis: isAcronym(alias) ? 'acronym' : 'alias' });
    }
  }
}

function readNames(file: string): Set<string> {
  return new Set(readLines(file).flatMap((line) => line.split(/\s+/).map(foldWord)));
}

/** 'Real Madrid' is not Madrid; clubs of one word are left out, for 'Arsenal' and 'Reading' are words too. */
function readClubs(phrases: PhraseTree<Sense>): void {
  for (const row of readTable('clubs.tsv')) {
    const name = row.name ?? '';
    const country = row.country || null;
    const actor: ActorProfile = { slug: slugOf(name), name, kind: 'ORGANIZATION', country, sector: null };
    const sense: Sense = { role: 'actor', actor, name, country, basis: 'name', rank: 1 };
    for (const phrase of [name, ...readList(row.aliases)])
      if (splitPhrase(phrase).length > 1) addPhrase(phrases, phrase, sense);
  }
}

function readPlaces(phrases: PhraseTree<Sense>, file: string, rank: number): void {
  for (const row of readTable(file)) {
    const name = row.name ?? '';
    for (const phrase of [name, ...readList(row.aliases)]) {
      addPhrase(phrases, phrase, {
        role: 'place',
        actor: null,
        name,
        country: row.country ?? null,
        basis: 'name',
        rank,
      });
    }
  }
}

function readTitles(): PhraseTree<Title> {
  const titles = createTree<Title>();
  for (const row of readTable('titles.tsv')) {
    addPhrase(titles, row.title ?? '', { office: row.office ?? '', sector: row.sector ?? '' });
  }
  return titles;
}

function readGroups(): Map<string, GroupNoun> {
  const rows = readTable('group-nouns.tsv');
  return new Map(
    rows.map(({ noun = '', sector = '', of = '', kind = '' }) => [
      noun,
      { sector, of, kind: kind as ActorKind },
    ]),
  );
}

function readHeads(): Map<string, HeadNoun> {
  const rows = readTable('head-nouns.tsv');
  return new Map(
    rows.map(({ noun = '', kind = '', sector = '' }) => [noun, { kind: kind as ActorKind, sector }]),
  );
}
