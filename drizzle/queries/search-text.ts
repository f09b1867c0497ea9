/**
 * The search language people may write, turned into a well-formed FTS5 query, so that no syntax error of
 * the database can reach anybody:
 *   word word     both (stemmed, without diacritics)
 *   "two words"   the phrase
 *   word*         words that begin so
 *   a OR b        either
 *   -word         without
 */
export function toMatchQuery(text: string): string | null {
  const terms = readTerms(text);
  const wanted = joinWanted(terms);
  if (wanted === '') return null;
  return terms
    .filter(({ kind }) => kind === 'without')
    .reduce((query, { quoted }) => `(${query}) NOT ${quoted}`, wanted);
}

interface Term {
  kind: 'word' | 'without' | 'or';
  quoted: string;
}

const termPattern = /(-?)(?:"([^"]*)"?|([^\s"]+))/gu;
const searchable = /[\p{L}\p{N}]/u;

function readTerms(text: string): Term[] {
  return [...text.matchAll(termPattern)].flatMap(([, minus, phrase, word]): Term[] => {
    if (word === 'OR' && !minus) return [{ kind: 'or', quoted: '' }];
    const words = phrase ?? word ?? '';
    if (!searchable.test(words)) return [];
    return [{ kind: minus ? 'without' : 'word', quoted: quote(words, phrase === undefined) }];
  });
}

/** A string of FTS5. A lone word may end in a star; every other sign only separates words. */
function quote(words: string, mayBePrefix: boolean): string {
  const text = words.replace(/["\0]/g, ' ').replace(/\*+$/, '');
  return `"${text}"${mayBePrefix && words.endsWith('*') ? ' *' : ''}`;
}

function joinWanted(terms: readonly Term[]): string {
  const alternatives: string[][] = [];
  let joining = false;
  for (const { kind, quoted } of terms) {
    if (kind === 'or') joining = alternatives.length > 0;
    if (kind !== 'word') continue;
    if (joining) alternatives.at(-1)?.push(quoted);
    else alternatives.push([quoted]);
    joining = false;
  }
  return alternatives
    .map((either) => (either.length > 1 ? `(${either.join(' OR ')})` : either[0]))
    .join(' AND ');
}
