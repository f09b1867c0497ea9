/**
 * The search language people may write, turned into a well-formed FTS5 query, so that no syntax error of
 * the database can reach anybody:
 *   word word       both (stemmed, without diacritics); so does AND
 *   "two words"     the phrase
 *   word*           words that begin so; of one or two letters it is the word
 *   a OR b          either
 *   -word, NOT word without
 *   ( )             belong together
 * Signs that mean nothing where they stand are left out. Null where no word is wanted.
 */
export function toMatchQuery(text: string): string | null {
  const reading = { tokens: readTokens(text).slice(0, tokenLimit), next: 0, depth: 0 };
  const parts: Part[] = [];
  while (reading.next < reading.tokens.length) {
    parts.push(readAll(reading));
    // A closing parenthesis that nothing opened.
    reading.next += 1;
  }
  return joinParts(parts).wanted;
}

/** Longer queries are cut: nobody types them, and the database's parser has its limits. */
const tokenLimit = 64;
const depthLimit = 8;

export interface Token {
  kind: 'term' | 'or' | 'and' | 'not' | 'open' | 'close';
  /** What was written, where it is a term. */
  word: string;
  /** The same as a string of FTS5. */
  quoted: string;
}

interface Reading {
  tokens: readonly Token[];
  next: number;
  depth: number;
}

/** What has to be there, and what must not be; null where nothing was said. */
interface Part {
  wanted: string | null;
  without: string[];
}

const tokenPattern = /([()])|(-?)"([^"]*)"?|(-?)([^\s"()]+)/gu;
const searchable = /[\p{L}\p{N}]/u;
const operators: Readonly<Record<string, Token['kind']>> = { OR: 'or', AND: 'and', NOT: 'not' };

/** The words, phrases and signs of a search that mean something. */
export function readTokens(text: string): Token[] {
  return [...text.matchAll(tokenPattern)].flatMap((match): Token[] => {
    const [, sign, phraseMinus, phrase, minus, word = ''] = match;
    if (sign) return [{ kind: sign === '(' ? 'open' : 'close', word: '', quoted: '' }];
    const operator = minus ? undefined : operators[word];
    if (operator) return [{ kind: operator, word: '', quoted: '' }];
    const words = phrase ?? word;
    const not: Token[] = phraseMinus || minus ? [{ kind: 'not', word: '', quoted: '' }] : [];
    if (words === '' && minus) return not;
    if (!searchable.test(words)) return [];
    return [...not, { kind: 'term', word: words, quoted: quote(words, phrase === undefined) }];
  });
}

/** The index of beginnings has those of three letters: shorter ones would put together half of all words. */
const beginning = /[\p{L}\p{N}\p{M}]{3}\*+$/u;

/** A string of FTS5. A lone word may end in a star; every other sign only separates words. */
function quote(words: string, mayBePrefix: boolean): string {
  const text = words.replace(/["\0]/g, ' ').replace(/\*+$/, '');
  return `"${text}"${mayBePrefix && beginning.test(words) ? ' *' : ''}`;
}

/** Everything up to the end or the parenthesis that closes. */
function readAll(reading: Reading): Part {
  const parts: Part[] = [];
  let joining = false;
  for (
    let token = reading.tokens[reading.next];
    token && token.kind !== 'close';
    token = reading.tokens[reading.next]
  ) {
    if (token.kind === 'or' || token.kind === 'and') {
      joining = token.kind === 'or';
      reading.next += 1;
      continue;
    }
    const part = readOne(reading);
    const before = parts.at(-1);
    if (joining && before?.wanted && part.wanted) before.wanted = eitherOf(before.wanted, part.wanted);
    else parts.push(part);
    joining = false;
  }
  return joinParts(parts);
}

/** A word, a phrase or what stands in parentheses, with the NOT before it. */
function readOne(reading: Reading): Part {
  const token = reading.tokens[reading.next];
  reading.next += 1;
  if (token?.kind === 'term') return { wanted: token.quoted, without: [] };
  if (token?.kind === 'not') {
    const { wanted } = isOperand(reading.tokens[reading.next]) ? readOne(reading) : { wanted: null };
    return { wanted: null, without: wanted === null ? [] : [wanted] };
  }
  if (token?.kind !== 'open' || reading.depth >= depthLimit) return { wanted: null, without: [] };
  reading.depth += 1;
  const inner = readAll(reading);
  reading.depth -= 1;
  reading.next += 1;
  return inner;
}

function isOperand(token: Token | undefined): boolean {
  return token?.kind === 'term' || token?.kind === 'open';
}

function eitherOf(one: string, other: string): string {
  return `(${one} OR ${other})`;
}

/** All that is wanted, without all that is not. Where nothing is wanted, it is left to what stands around. */
function joinParts(parts: readonly Part[]): Part {
  const wanted = parts.flatMap((part) => part.wanted ?? []);
  const without = parts.flatMap((part) => part.without);
  if (wanted.length === 0) return { wanted: null, without };
  const all = wanted.length === 1 ? String(wanted[0]) : `(${wanted.join(' AND ')})`;
  return { wanted: without.reduce((query, one) => `(${query} NOT ${one})`, all), without: [] };
}
