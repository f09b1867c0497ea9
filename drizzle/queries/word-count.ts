import { type SQL, sql } from 'drizzle-orm';
import type { Store } from '../store.ts';
import { nearestOf } from './nearest-value.ts';
import type { WantedWord } from './wanted-words.ts';
import type { FilteredTable } from './where.ts';

/** A word, in how many rows it stands, and where in none, the words like it that do. */
export interface WordCount {
  word: string;
  matches: number;
  nearest: string[];
}

/** Most words that are compared with one that stands nowhere. */
const candidateLimit = 400;

/** How words fare in the full-text indexes of some tables together: one statement. */
export async function countWords(
  store: Store,
  words: readonly WantedWord[],
  tables: readonly FilteredTable[],
): Promise<WordCount[]> {
  return words.length === 0 ? [] : readCounts(words, await store.all(selectCounts(words, tables)));
}

/** A row of the statement that counts words. */
export interface CountedWord {
  place: number;
  matches: number;
  /** JSON of the words like it, where it stands nowhere. */
  candidates: string | null;
}

/** The same as a statement; there must be a word. */
export function selectCounts(words: readonly WantedWord[], tables: readonly FilteredTable[]): SQL {
  const rows = words.map(
    ({ word, match }, place) => sql`select ${place} as place, matches,
      case when matches = 0 then (select json_group_array(term) from (${likeWords(word, tables)})) end as candidates
      from (select ${countIn(tables, match)} as matches)`,
  );
  return sql`${sql.join(rows, sql` union all `)} order by place`;
}

/** What that statement found. */
export function readCounts(words: readonly WantedWord[], counts: readonly CountedWord[]): WordCount[] {
  return counts.map(({ place, matches, candidates }) => {
    const word = words[place]?.word ?? '';
    const known = candidates === null ? [] : (JSON.parse(candidates) as string[]);
    return { word, matches, nearest: nearestOf(plain(word), known, mostApart(word), 0) };
  });
}

function countIn(tables: readonly FilteredTable[], match: string): SQL {
  const counts = tables.map((table) => {
    const index = sql.identifier(indexOf[table]);
    return sql`(select count(*) from ${index} where ${index} match ${match})`;
  });
  return sql.join(counts, sql` + `);
}

const indexOf: Record<FilteredTable, string> = {
  articles: 'article_fts',
  actors: 'actor_fts',
  events: 'event_fts',
};

/**
 * Words that begin with the same letter or as the word would with another first letter, and are about as long:
 * those with the same letter, and of these those in most rows, first.
 */
function likeWords(word: string, tables: readonly FilteredTable[]): SQL {
  const asked = plain(word);
  const first = [...asked][0] ?? '';
  const most = mostApart(word);
  const like: Like = {
    beginnings: beginningsLike(asked),
    length: sql`length(term) between ${asked.length - most} and ${asked.length + most}`,
  };
  const sources = tables.flatMap((table) => vocabularies[table](like));
  return sql`select term from (${sql.join(sources, sql` union all `)})
    group by term order by substr(term, 1, 1) = ${first} desc, max(doc) desc limit ${candidateLimit}`;
}

/** Which words are looked at: each beginning is one search in the index of words. */
interface Like {
  beginnings: readonly string[];
  length: SQL;
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** How a word can begin that was meant by this one: so, with another first letter, with one more, or with one less. */
function beginningsLike(word: string): string[] {
  const [first = '', second = '', third = ''] = word;
  const others = letters.filter((letter) => letter !== first);
  const wrong = third ? others.map((letter) => letter + second + third) : [];
  const missing = second ? others.map((letter) => letter + first + second) : [];
  const extra = third && second !== first ? [second + third] : [];
  return [first, ...wrong, ...missing, ...extra.filter((beginning) => !beginning.startsWith(first))];
}

const wordsOf =
  (vocabulary: string) =>
  ({ beginnings, length }: Like) =>
    sql`select term, doc from json_each(${JSON.stringify(beginnings)}) beginning
    cross join ${sql.identifier(vocabulary)}
    where term >= beginning.value and term < beginning.value || ${'\u{10ffff}'} and ${length}`;

const articleWords = wordsOf('article_word_fts_term');
const actorWords = wordsOf('actor_word_fts_term');

/** Where the words of a table are listed. Those of events are words of articles and names of actors. */
const vocabularies: Record<FilteredTable, (like: Like) => SQL[]> = {
  articles: (like) => [articleWords(like)],
  actors: (like) => [actorWords(like)],
  events: (like) => [
    sql`select term, doc from (${articleWords(like)} union all ${actorWords(like)})
    where exists (select 1 from event_fts where event_fts match '"' || term || '"')`,
  ],
};

/** How many letters a word may be away from one that was meant. */
function mostApart(word: string): number {
  return word.length < 5 ? 1 : word.length < 8 ? 2 : 3;
}

/** A word as the vocabulary has it: in small letters, without diacritics, and without the star of a beginning. */
function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}*]/gu, '')
    .toLowerCase();
}
