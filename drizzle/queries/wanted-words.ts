import { readTokens, type Token } from './search-text.ts';

/** A word or phrase that a search asks for, as it was written and as the index is asked for it. */
export interface WantedWord {
  word: string;
  match: string;
}

/** Most words that are looked at one by one. */
const wordLimit = 12;

/** What a search asks for word by word, phrases both whole and in words; what it excludes is left out. */
export function wantedWords(text: string): WantedWord[] {
  const terms = withoutExcluded(readTokens(text)).filter(({ kind }) => kind === 'term');
  const words = terms.flatMap(({ word, quoted }) => {
    const parts = word.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
    const inPhrase = parts.map((part) => ({ word: part, match: `"${part}"` }));
    return parts.length > 1 ? [...inPhrase, { word, match: quoted }] : [{ word, match: quoted }];
  });
  const firsts = words.filter(
    ({ match }, index) => words.findIndex((other) => other.match === match) === index,
  );
  return firsts.slice(0, wordLimit);
}

function withoutExcluded(tokens: readonly Token[]): Token[] {
  const wanted: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    if (tokens[index]?.kind === 'not') index = endOfOperand(tokens, index + 1);
    else wanted.push(tokens[index] as Token);
  }
  return wanted;
}

/** Where the word or the parentheses that begin at `from` end. */
function endOfOperand(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let index = from; index < tokens.length; index++) {
    const kind = tokens[index]?.kind;
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth -= 1;
    if (depth <= 0 && kind !== 'not') return index;
  }
  return tokens.length;
}
