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

/** The lexicons as hints for the name finder, one list for each kind of name. */
export function openKnownNames(): Gazetteer {
  opened ??= createGazetteer([
    readColumn('countries.tsv', ['name', 'aliases', 'capitals', 'seats']),
    [...readColumn('cities.tsv', ['name', 'aliases']), ...readColumn('regions.tsv', ['name', 'aliases'])],
    [
      ...readColumn('countries.tsv', ['adjectives', 'people']),
      ...readColumn('peoples.tsv', ['name', 'aliases']),
      ...readColumn('religions.tsv', ['name', 'aliases']),
    ],
    organizationFiles.flatMap((file) => readColumn(file, ['name', 'aliases'])),
    readLines('given-names.txt').flatMap((line) => line.split(/\s+/)),
    readColumn('office-holders.tsv', ['name', 'aliases']),
    readTable('office-holders.tsv').flatMap(
      ({ name = '', surname }) => surname || (name.split(' ').at(-1) ?? []),
    ),
  ]);
  return opened;
}

let opened: Gazetteer | undefined;

function readColumn(file: string, columns: readonly string[]): string[] {
  return readTable(file).flatMap((row) => columns.flatMap((column) => readList(row[column])));
}
