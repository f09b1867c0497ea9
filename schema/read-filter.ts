import type { DateRelation } from '../drizzle/queries/date-filter.ts';
import type { Naming, Term } from '../drizzle/queries/namesakes.ts';
import type { NamedKind, NamedValue } from '../drizzle/queries/unknown-values.ts';
import type { FilteredTable, FilterOf } from '../drizzle/queries/where.ts';
import { modeNames } from '../drizzle/vocabulary/event-types.ts';
import { readDateFilter } from './date-filter.ts';
import { argumentError } from './errors.ts';
import type { Written } from './filter-input.ts';
import { checkRange } from './number-range.ts';
import { readSearch } from './search-text.ts';

/** A value that a filter names, and the path of the argument that names it. */
export interface NamedInFilter extends NamedValue {
  argument: readonly string[];
}

/** A search that a filter holds, as it was written. */
export interface TextInFilter {
  text: string;
  /** What is searched. */
  table: FilteredTable;
  argument: readonly string[];
}

/** A name of actors that a filter holds, which may be that of several. */
export interface NameInFilter extends Term {
  argument: readonly string[];
}

export interface ReadFilter<Filter> {
  /** The filter in the database's terms. */
  filter: Filter;
  /** What it names that has to be in the store. */
  named: NamedInFilter[];
  /** What it searches for and names otherwise, whatever it excludes left out. */
  texts: TextInFilter[];
  names: NameInFilter[];
}

/** Most values and conditions that one filter may hold, and levels of filters within each other. */
export const filterLimits = { values: 500, depth: 10 } as const;

/**
 * Reads a filter as people write it: dates become days, words a query of the full-text index, and all that
 * must be known is noted. `argument` is its path, for errors.
 */
export function readFilter<Name extends FilteredTable>(
  name: Name,
  written: Written<FilterOf[Name]> | null | undefined,
  argument: readonly string[],
): ReadFilter<FilterOf[Name]> {
  const reading: Reading = { named: [], texts: [], names: [], values: 0, depth: argument.length };
  const filter = readFields(written ?? {}, argument, reading, kindsOf[name]);
  const { named, texts, names } = reading;
  return { filter: filter as FilterOf[Name], named, texts, names };
}

const kindsOf: Readonly<Record<FilteredTable, NamedKind>> = {
  articles: 'article',
  actors: 'actor',
  events: 'event',
};
const tablesOf: Partial<Record<NamedKind, FilteredTable>> = {
  article: 'articles',
  actor: 'actors',
  event: 'events',
};

interface Reading {
  named: NamedInFilter[];
  texts: TextInFilter[];
  names: NameInFilter[];
  values: number;
  /** Length of the path of the filter itself. */
  depth: number;
}

type Fields = Readonly<Record<string, unknown>>;

/** What the values of an argument name; `slugs` name what the filter itself is about. */
const namedBy: Readonly<Record<string, NamedKind>> = {
  anyOf: 'actor',
  allOf: 'actor',
  noneOf: 'actor',
  memberOf: 'actor',
  topics: 'topic',
  publications: 'publication',
  authors: 'author',
  places: 'place',
  sections: 'section',
  languages: 'language',
  countries: 'country',
};

/** How the values of an argument name actors that need not be there. */
const namingBy: Readonly<Record<string, Naming>> = { names: 'NAME', namePrefix: 'BEGINNING' };

/** What a filter within another is about, by the argument that holds it. */
const aboutBy: Readonly<Record<string, NamedKind>> = {
  events: 'event',
  articles: 'article',
  mentions: 'actor',
  quotes: 'actor',
  actor: 'actor',
  source: 'actor',
  target: 'actor',
  attributedTo: 'actor',
};

function readFields(fields: Fields, argument: readonly string[], reading: Reading, about: NamedKind) {
  checkSize(argument, reading);
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const key = name === 'text' ? 'match' : name;
      return [key, readValue({ name, about }, value, [...argument, name], reading)];
    }),
  );
}

interface Place {
  name: string;
  /** What the filter around it is about. */
  about: NamedKind;
}

function readValue(place: Place, value: unknown, argument: readonly string[], reading: Reading): unknown {
  reading.values += 1;
  if (Array.isArray(value)) {
    return value.map((item, index) => readValue(place, item, [...argument, String(index)], reading));
  }
  if (typeof value === 'object' && value !== null)
    return readObject(place, value as Fields, argument, reading);
  if (typeof value === 'number') checkRange(place.name, value, argument);
  return typeof value === 'string' ? readText(place, value, argument, reading) : value;
}

function readObject({ name, about }: Place, value: Fields, argument: readonly string[], reading: Reading) {
  if (typeof value.edtf === 'string') {
    return readDateFilter({ edtf: value.edtf, relation: value.relation as DateRelation }, argument);
  }
  return readFields(value, argument, reading, aboutBy[name] ?? about);
}

function readText(
  { name, about }: Place,
  value: string,
  argument: readonly string[],
  reading: Reading,
): string {
  const isWanted = !argument.includes('not');
  if (name === 'text') {
    const table = tablesOf[about];
    if (table && isWanted) reading.texts.push({ text: value, table, argument });
    return readSearch(value, argument);
  }
  const naming = namingBy[name];
  if (naming && isWanted) reading.names.push({ term: value, naming, argument });
  if (name === 'modes') return readMode(value, argument);
  const kind = name === 'slugs' ? about : namedBy[name];
  if (kind) reading.named.push({ kind, value, argument });
  return value;
}

function readMode(mode: string, argument: readonly string[]): string {
  if (modeNames.has(mode)) return mode;
  throw argumentError(
    'INVALID_ARGUMENT',
    `"${mode}" is not a PLOVER mode.`,
    `Pass one of ${[...modeNames].join(', ')}.`,
    argument,
  );
}

function checkSize(argument: readonly string[], { values, depth }: Reading): void {
  const tooDeep = argument.length - depth > filterLimits.depth * 2;
  if (!tooDeep && values <= filterLimits.values) return;
  throw argumentError(
    'FILTER_TOO_LARGE',
    'The filter is too large.',
    `At most ${filterLimits.values} values and ${filterLimits.depth} filters within each other are allowed. Ask in several operations.`,
    argument,
  );
}
