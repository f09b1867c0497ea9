import { readLines, readList, readTable } from '../lexicons/read-table.ts';
import { createGazetteer, type Gazetteer } from './gazetteer.ts';

const organizationFiles = [
  'agencies.tsv',
  'armed-groups.tsv',
  'bodies.tsv',
  'companies.tsv',
  'governments.tsv',
  'media.tsv',
  'organizations.tsv',
  'parties.tsv',
];

/** Lists by their number in `openKnownNames`, as far as they speak of what a name is the name of. */
export const listedNames = {
  countries: 0,
  cities: 1,
  regions: 2,
  peoples: 3,
  organizations: 4,
  clubs: 5,
  companies: 7,
  press: 8,
  bodies: 9,
  titles: 15,
} as const;

export type ListedName = keyof typeof listedNames;

/** The lexicons as hints for the name finder, one list for each kind of name. */
export function openKnownNames(): Gazetteer {
  opened ??= createGazetteer([
    readColumns('countries.tsv', ['name', 'aliases']),
    [...readColumns('countries.tsv', ['capitals']), ...readColumns('cities.tsv', ['name', 'aliases'])],
    [...readColumns('regions.tsv', ['name', 'aliases', 'short']), ...readColumns('countries.tsv', ['seats'])],
    [
      ...readColumns('countries.tsv', ['adjectives', 'people']),
      ...readColumns('peoples.tsv', ['name', 'aliases']),
      ...readColumns('religions.tsv', ['name', 'aliases']),
    ],
    organizationFiles.flatMap((file) => readColumns(file, ['name', 'aliases'])),
    readColumns('clubs.tsv', ['name', 'aliases']),
    readColumns('clubs.tsv', ['place']),
    ofKind('company', 'bank'),
    ofKind('press'),
    ofKind('party', 'body', 'market', 'university'),
    readWords('given-names.txt'),
    readWords('first-names.txt'),
    readWords('family-names.txt'),
    readColumns('office-holders.tsv', ['name', 'aliases']),
    readTable('office-holders.tsv').flatMap(
      ({ name = '', surname }) => surname || (name.split(' ').at(-1) ?? []),
    ),
    readColumns('titles.tsv', ['title']),
    readColumns('head-nouns.tsv', ['noun']),
  ]);
  return opened;
}

let opened: Gazetteer | undefined;

function readColumns(file: string, columns: readonly string[]): string[] {
  return readTable(file).flatMap((row) => columns.flatMap((column) => readList(row[column])));
}

function ofKind(...kinds: string[]): string[] {
  return readTable('organization-names.tsv').flatMap(({ name = '', aliases, kind = '' }) =>
    kinds.includes(kind) ? [name, ...readList(aliases)] : [],
  );
}

function readWords(file: string): string[] {
  return readLines(file).flatMap((line) => line.split(/\s+/));
}
