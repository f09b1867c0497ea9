/** Teams and organisations from the lexicons, and others put together as such names are. */
import { type Row, readLines, readList, readTable } from '../lexicons/read-table.ts';
import { foldAccents } from '../names/gazetteer.ts';
import type { Cast, Casting } from './cast.ts';
import { type Draw, drawFrom } from './random.ts';

export function openTeams(...sports: string[]): Casting {
  const rows = readTable('clubs.tsv').filter(({ sport = '' }) => sports.includes(sport));
  return (draw) => {
    const { name = '', aliases, place = '' } = drawFrom(rows, draw);
    const nick = drawAlias(name, aliases, draw);
    return { type: 'ORGANIZATION', forms: { '': name, nick, place: place || nick, home: place || nick } };
  };
}

/** Of the kind named, half of them by `compose`, where that is given. */
export function openOrganizations(kind: string, compose?: (draw: Draw) => string): Casting {
  const rows = readTable('organization-names.tsv').filter((row) => row.kind === kind);
  return (draw) =>
    compose && draw(5) < 2 ? castNew(compose(draw), kind, draw) : castKnown(drawFrom(rows, draw), draw);
}

function castKnown({ name = '', aliases, kind = '' }: Row, draw: Draw): Cast {
  const nick = drawAlias(name, aliases, draw);
  return {
    type: 'ORGANIZATION',
    forms: { '': draw(2) ? name : nick, nick, full: addSuffix(name, kind, draw) },
  };
}

function castNew(name: string, kind: string, draw: Draw): Cast {
  return { type: 'ORGANIZATION', forms: { '': name, nick: name, full: addSuffix(name, kind, draw) } };
}

function drawAlias(name: string, aliases: string | undefined, draw: Draw): string {
  const others = readList(aliases);
  return others.length > 0 ? drawFrom(others, draw) : name;
}

const suffixes =
  'Corp Inc Co Ltd Plc AG SA NV Holdings Group Bhd SpA AB Industries International Corp. Inc. Co. Ltd. Pty LLC GmbH'.split(
    ' ',
  );

function addSuffix(name: string, kind: string, draw: Draw): string {
  return kind === 'company' && draw(4) > 0 ? `${name} ${drawFrom(suffixes, draw)}` : name;
}

interface Parts {
  surname: (draw: Draw) => string;
  city: (draw: Draw) => string;
  country: (draw: Draw) => string;
}

export function openComposers(): Record<
  'company' | 'bank' | 'party' | 'body' | 'university' | 'desk',
  (draw: Draw) => string
> {
  const parts = openParts();
  return {
    company: (draw) => composeCompany(parts, draw),
    bank: (draw) => composeBank(parts, draw),
    party: (draw) => composeParty(parts, draw),
    body: (draw) => composeBody(parts, draw),
    university: (draw) => composeUniversity(parts, draw),
    desk: (draw) =>
      `${parts.city(draw)} ${drawFrom(['Newsroom', 'newsroom', 'Newsdesk', 'Bureau', 'bourse'], draw)}`,
  };
}

function openParts(): Parts {
  const surnames = readLines('family-names.txt').flatMap((line) => line.split(' '));
  const cities = readTable('cities.tsv').map(({ name = '' }) => foldAccents(name));
  const countries = readTable('countries.tsv').map(({ name = '' }) => name);
  return {
    surname: (draw) => drawFrom(surnames, draw),
    city: (draw) => drawFrom(cities, draw),
    country: (draw) => drawFrom(countries, draw),
  };
}

const trades =
  'Financial Energy Petroleum Steel Cement Electric Telecom Airlines Airways Motors Foods Chemical Pharmaceuticals Technologies Systems Software Resources Mining Gold Insurance Securities Power Gas Oil Brewery Paper Textile Shipping Properties Land Health Bancorp Savings Media Communications Electronics Engineering Construction Tobacco Sugar Semiconductor Realty Trust Capital Partners'.split(
    ' ',
  );

function composeCompany({ surname, city, country }: Parts, draw: Draw): string {
  const trade = drawFrom(trades, draw);
  const kind = draw(8);
  if (kind === 0) return `${surname(draw)} & ${surname(draw)}`;
  if (kind === 1) return `${trade} ${country(draw)}`;
  if (kind === 2) return `${city(draw)} ${trade} & ${drawFrom(trades, draw)}`;
  if (kind === 3) return `${surname(draw)}, ${surname(draw)} & Co`;
  if (kind === 4) return `Compania ${trade} de ${country(draw)}`;
  if (kind === 5) return surname(draw);
  return `${kind === 6 ? city(draw) : surname(draw)} ${trade}`;
}

function composeBank({ surname, city, country }: Parts, draw: Draw): string {
  const kind = draw(6);
  if (kind === 0) return `Bank of ${country(draw)}`;
  if (kind === 1) return `Banco de ${city(draw)}`;
  if (kind === 2) return `First ${city(draw)} Bank`;
  if (kind === 3) return `${surname(draw)} Securities`;
  return `${kind === 4 ? city(draw) : surname(draw)} Bank`;
}

const causes =
  "National Democratic Socialist Liberal People's Social Christian Islamic Republican Popular United Progressive Labour Peasant Patriotic Revolutionary".split(
    ' ',
  );

function composeParty({ country }: Parts, draw: Draw): string {
  const [one, two] = [drawFrom(causes, draw), drawFrom(causes, draw)];
  const kind = draw(4);
  if (kind === 0) return `${one} ${drawFrom(['Front', 'Movement', 'Union', 'Alliance', 'Congress'], draw)}`;
  if (kind === 1) return `${one} Party of ${country(draw)}`;
  if (kind === 2) return `${one} ${two} Party`;
  return `${one} Front for the Liberation of ${country(draw)}`;
}

const fields =
  'Trade Agriculture Finance Health Education Transport Labour Energy Defence Tourism Fisheries Environment Customs Statistics Immigration Aviation Mines Industry Planning Sports'.split(
    ' ',
  );

function composeBody({ city, country }: Parts, draw: Draw): string {
  const field = drawFrom(fields, draw);
  const kind = draw(10);
  if (kind === 0) return `${field} Ministry`;
  if (kind === 1) return `Ministry of ${field}`;
  if (kind === 2) return `${field} and ${drawFrom(fields, draw)} Department`;
  if (kind === 3) return `${country(draw)} ${field} Association`;
  if (kind === 4) return `${city(draw)} Chamber of Commerce`;
  if (kind === 5) return `${city(draw)} City Council`;
  if (kind === 6) return `${city(draw)} Hospital`;
  if (kind === 7) return `International ${field} Organisation`;
  if (kind === 8)
    return `National ${field} ${drawFrom(['Commission', 'Board', 'Agency', 'Institute', 'Federation', 'Union'], draw)}`;
  return `${field} ${drawFrom(['Committee', 'Council', 'Authority', 'Department', 'Agency'], draw)}`;
}

function composeUniversity({ surname, city }: Parts, draw: Draw): string {
  const kind = draw(5);
  if (kind === 0) return `University of ${city(draw)}`;
  if (kind === 1) return `${city(draw)} University`;
  if (kind === 2) return `${surname(draw)} College`;
  if (kind === 3) return `${surname(draw)} Institute`;
  return `${city(draw)} Medical Center`;
}
