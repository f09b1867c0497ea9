import { describe, expect, test } from 'vitest';
import { actorKinds } from '../../../drizzle/vocabulary/actor-kinds.ts';
import { readLines, readList, readTable } from '../../../seed/lexicons/read-table.ts';
import { slugOf } from '../../../seed/slug.ts';

const actorFiles = [
  'organizations',
  'armed-groups',
  'governments',
  'agencies',
  'parties',
  'bodies',
  'media',
  'companies',
  'peoples',
  'religions',
].map((name) => `${name}.tsv`);
const codes = new Set(readTable('countries.tsv').map((row) => row.code));

describe('countries', () => {
  test('every ISO 3166-1 code and Kosovo stand there once', () => {
    const rows = readTable('countries.tsv');
    expect(rows).toHaveLength(250);
    expect(codes.size).toBe(250);
    for (const code of codes) expect(code).toMatch(/^[A-Z]{3}$/);
  });

  test('no name, alias or demonym of a state is also one of another, save those shared on purpose', () => {
    const shared = new Set(['Congolese', 'Dominican', 'Vatican City']);
    const owners = new Map<string, string>();
    const clashes: string[] = [];
    for (const row of readTable('countries.tsv')) {
      const phrases = [
        row.name ?? '',
        ...['aliases', 'adjectives'].flatMap((column) => readList(row[column])),
      ];
      for (const phrase of new Set(phrases)) {
        if (owners.has(phrase) && !shared.has(phrase))
          clashes.push(`${phrase}: ${owners.get(phrase)} ${row.code}`);
        owners.set(phrase, row.code ?? '');
      }
    }
    expect(clashes).toEqual([]);
  });
});

describe('actors', () => {
  test.each(actorFiles)('%s has names, known countries and PLOVER sectors', (file) => {
    for (const row of readTable(file)) {
      expect(row.name).not.toBe('');
      expect(row.country === '' || codes.has(row.country), `${row.name} ${row.country}`).toBe(true);
      expect(row.sector, row.name).toMatch(/^[A-Z]{3}$/);
    }
  });

  test('no two actors have one slug', () => {
    const names = [...actorFiles, 'countries.tsv'].flatMap((file) =>
      readTable(file).map((row) => row.name ?? ''),
    );
    const people = new Set(readTable('office-holders.tsv').map((row) => row.name ?? ''));
    const slugs = [...names, ...people].map(slugOf);
    expect(slugs.filter((slug, at) => slugs.indexOf(slug) !== at)).toEqual([]);
  });
});

describe('places', () => {
  test.each(['cities.tsv', 'regions.tsv'])('%s names known countries', (file) => {
    const unknown = readTable(file).filter((row) => row.country !== '' && !codes.has(row.country));
    expect(unknown).toEqual([]);
  });
});

describe('office holders', () => {
  test('dates are EDTF years, months or days, and an office begins before it ends', () => {
    for (const { name, start = '', end = '' } of readTable('office-holders.tsv')) {
      expect(start, name).toMatch(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/);
      expect(end, name).toMatch(/^(?:\d{4}(?:-\d\d(?:-\d\d)?)?)?$/);
      if (end !== '') expect(start <= end, `${name} ${start} ${end}`).toBe(true);
    }
  });

  test('countries are known', () => {
    const unknown = readTable('office-holders.tsv').filter(
      (row) => row.country !== '' && !codes.has(row.country),
    );
    expect(unknown).toEqual([]);
  });
});

describe('nouns', () => {
  test('kinds are kinds of actors', () => {
    for (const file of ['head-nouns.tsv', 'group-nouns.tsv']) {
      for (const row of readTable(file)) expect(actorKinds).toContain(row.kind);
    }
  });

  test('group nouns belong to the state, the people or themselves', () => {
    for (const row of readTable('group-nouns.tsv')) expect(['state', 'people', 'apart']).toContain(row.of);
  });

  test('there are given names enough to tell a person', () => {
    expect(readLines('given-names.txt').flatMap((line) => line.split(/\s+/)).length).toBeGreaterThan(800);
  });
});

describe('hints for the name finder', () => {
  test('clubs have a name, a known country and a sport, and stand there once', () => {
    const rows = readTable('clubs.tsv');
    for (const { name, country = '', sport } of rows) {
      expect(country === '' || codes.has(country), `${name} ${country}`).toBe(true);
      expect(sport, name).toMatch(/^[a-z-]+$/);
    }
    const keys = rows.map(({ name, sport }) => `${name} ${sport}`);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  test('organisations are of the kinds that the finder reads', () => {
    const kinds = ['company', 'bank', 'market', 'press', 'party', 'body', 'university'];
    for (const { name, kind } of readTable('organization-names.tsv')) expect(kinds, name).toContain(kind);
  });

  test('given and family names are single words without accents', () => {
    for (const file of ['first-names.txt', 'family-names.txt']) {
      const names = readLines(file).flatMap((line) => line.split(' '));
      expect(names.length).toBeGreaterThan(10_000);
      expect(names.filter((name) => !/^[A-Z][A-Za-z'-]+$/.test(name))).toEqual([]);
    }
  });
});
