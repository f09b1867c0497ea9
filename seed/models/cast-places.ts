/** Countries, cities, regions, seats of government and sports grounds from the lexicons. */
import { readLines, readList, readTable } from '../lexicons/read-table.ts';
import { foldAccents } from '../names/gazetteer.ts';
import type { Casting } from './cast.ts';
import { drawFrom } from './random.ts';

export function openCountries(): Casting {
  const rows = readTable('countries.tsv').filter(({ adjectives }) => adjectives !== '');
  const homes = new Set(readTable('clubs.tsv').map(({ country }) => country));
  const home = rows.filter(({ code }) => homes.has(code));
  const short: Record<string, string[]> = {
    USA: ['U.S.', 'United States', 'U.S.', 'USA'],
    GBR: ['Britain', 'England', 'Scotland', 'Wales', 'Britain', 'Ireland', 'Northern Ireland'],
  };
  return (draw) => {
    const row = drawFrom(draw(2) ? home : rows, draw);
    const name = drawFrom(short[row.code ?? ''] ?? [row.name ?? ''], draw);
    return { type: 'LOCATION', forms: { '': name, adj: readList(row.adjectives)[0] ?? name } };
  };
}

/** Who plays for a cup: countries with clubs of note, and the parts of Britain, which have teams of their own. */
export function openNations(): Casting {
  const homes = new Set(readTable('clubs.tsv').map(({ country }) => country));
  const names = readTable('countries.tsv').flatMap(({ code, name = '' }) => (homes.has(code) ? name : []));
  const parts = ['England', 'Scotland', 'Wales', 'Ireland', 'Northern Ireland'];
  return (draw) => ({ type: 'LOCATION', forms: { '': drawFrom(draw(3) ? names : parts, draw) } });
}

export function openCities(): Casting {
  const rows = readTable('cities.tsv');
  const large = rows.filter(({ population }) => Number(population) > 600_000);
  const seats = readTable('countries.tsv').flatMap(({ capitals }) => readList(capitals));
  return (draw) => {
    const kind = draw(3);
    const name = kind === 0 ? drawFrom(seats, draw) : (drawFrom(kind === 1 ? large : rows, draw).name ?? '');
    return { type: 'LOCATION', forms: { '': draw(4) ? foldAccents(name) : name } };
  };
}

export function openRegions(): Casting {
  const rows = readTable('regions.tsv');
  const states = rows.filter(({ country }) => country === 'USA');
  return (draw) => {
    const row = drawFrom(draw(2) ? states : rows, draw);
    const name = drawFrom([row.name ?? '', ...readList(row.short)], draw);
    return { type: 'LOCATION', forms: { '': draw(4) ? foldAccents(name) : name } };
  };
}

export function openSeats(): Casting {
  const names = readTable('countries.tsv').flatMap(({ seats }) => readList(seats));
  return (draw) => ({ type: 'LOCATION', forms: { '': drawFrom(names, draw) } });
}

/** 'Moreno Park', 'Kingston Stadium': few of the world's sports grounds are in any list. */
export function openGrounds(): Casting {
  const names = [
    ...readLines('family-names.txt').flatMap((line) => line.split(' ')),
    ...readTable('cities.tsv').map(({ name = '' }) => foldAccents(name)),
  ];
  const nouns = [
    'Park',
    'Stadium',
    'Arena',
    'Road',
    'Oval',
    'Field',
    'Gardens',
    'Street',
    'Square',
    'Hill',
    'Valley',
    'Bridge',
  ];
  return (draw) => {
    const name = drawFrom(names, draw);
    return { type: 'LOCATION', forms: { '': `${name} ${drawFrom(nouns, draw)}`, bare: name } };
  };
}
