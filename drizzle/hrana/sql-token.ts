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

/** Number of statements in SQL, 0 if it is empty or only a comment; 2 stands for any larger number. */
export function countStatements(sql: string): 0 | 1 | 2 {
  const tokens = readSqlTokens(sql).filter(({ kind }) => kind !== 'blank');
  const start = tokens.findIndex(({ kind }) => kind !== 'semicolon');
  if (start < 0) return 0;
  const end = findEnd(tokens, start);
  return tokens.slice(end).some(({ kind }) => kind !== 'semicolon') ? 2 : 1;
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
  const words = tokens.slice(start, start + 3).map(({ text }) => text.toLowerCase());
  return words.slice(0, words.indexOf('trigger') + 1).join(' ');
}
