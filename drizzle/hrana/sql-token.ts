/** A piece of SQL, as far as telling statements apart and naming parameters needs it. */
export interface SqlToken {
  kind: 'blank' | 'quoted' | 'semicolon' | 'word' | 'parameter' | 'other';
  text: string;
}

const tokenPattern =
  /(?<blank>\s+|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<quoted>'(?:[^']|'')*'?|"(?:[^"]|"")*"?|`(?:[^`]|``)*`?|\[[^\]]*\]?)|(?<semicolon>;)|(?<parameter>\?\d*|[:@$][\p{L}\p{N}_$:]+)|(?<word>[\p{L}_][\p{L}\p{N}_$]*)|(?<other>[\s\S])/gu;

/** Splits SQL into pieces; together they are the whole text. */
export function readSqlTokens(sql: string): SqlToken[] {
  return [...sql.matchAll(tokenPattern)].map(({ groups = {}, 0: text }) => {
    const kind = Object.keys(groups).find((name) => groups[name] !== undefined) ?? 'other';
    return { kind: kind as SqlToken['kind'], text };
  });
}

/** The statements of SQL, each without its semicolon; none if it is empty or only a comment. */
export function splitStatements(sql: string): string[] {
  const tokens = readSqlTokens(sql);
  const statements: string[] = [];
  for (let start = 0; start < tokens.length; ) {
    const { kind } = tokens[start] as SqlToken;
    if (kind === 'blank' || kind === 'semicolon') {
      start += 1;
      continue;
    }
    const end = findEnd(tokens, start);
    statements.push(
      tokens
        .slice(start, end)
        .map(({ text }) => text)
        .join(''),
    );
    start = end;
  }
  return statements;
}

/** The words of SQL in lower case, without what is quoted or commented out. */
export function listWords(sql: string): string[] {
  return readSqlTokens(sql)
    .filter(({ kind }) => kind === 'word')
    .map(({ text }) => text.toLowerCase());
}

/** The names of the parameters in the order of their numbers; null for one that has only a number. */
export function listParameters(sql: string): (string | null)[] {
  const names: (string | null)[] = [];
  for (const { text } of readSqlTokens(sql).filter(({ kind }) => kind === 'parameter')) {
    if (text === '?') names.push(null);
    else if (text.startsWith('?')) while (names.length < Number(text.slice(1))) names.push(null);
    else if (!names.includes(text)) names.push(text);
  }
  return names;
}

/** Index after the statement that begins at `start`. The semicolons in the body of a trigger do not end it. */
function findEnd(tokens: readonly SqlToken[], start: number): number {
  const isTrigger = /^create (temp |temporary )?trigger$/.test(firstWords(tokens, start));
  let depth = 0;
  for (let index = start; index < tokens.length; index++) {
    const token = tokens[index];
    const word = token?.kind === 'word' ? token.text.toLowerCase() : '';
    if (isTrigger && (word === 'begin' || word === 'case')) depth += 1;
    if (isTrigger && word === 'end') depth -= 1;
    if (token?.kind === 'semicolon' && depth <= 0) return index;
  }
  return tokens.length;
}

function firstWords(tokens: readonly SqlToken[], start: number): string {
  const words: string[] = [];
  for (let index = start; index < tokens.length && words.length < 3; index++) {
    const { kind, text } = tokens[index] as SqlToken;
    if (kind !== 'blank') words.push(text.toLowerCase());
  }
  return words.slice(0, words.indexOf('trigger') + 1).join(' ');
}
