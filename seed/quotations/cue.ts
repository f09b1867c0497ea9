/** The words that introduce speech, from a lexicon. */
import { readList, readTable } from '../lexicons/read-table.ts';
import type { Token } from '../story.ts';

/** `clause`: says something; `thought`: holds a view; `quote`: only next to quotation marks. */
export type CueContent = 'clause' | 'thought' | 'quote';

/** What a verb may introduce; null for other words. */
export function cueOf(token: Token | undefined): CueContent | null {
  if (token === undefined) return null;
  if (/^(?:said|says|told)$/i.test(token.text)) return 'clause';
  if (token.upos !== 'VERB' && token.upos !== 'AUX') return null;
  return (openWords('verb').get(token.lemma.toLowerCase()) as CueContent | undefined) ?? null;
}

/** Nouns of speech: `statement`, `warning`. */
export function isSpeechNoun(token: Token | undefined): boolean {
  return token?.upos === 'NOUN' && openWords('noun').get(token.lemma.toLowerCase()) === 'clause';
}

/** Nouns whose words are those of whoever they belong to: 'a spokesman for the bank', 'a statement by the bank'. */
export function isVoice(token: Token | undefined): boolean {
  return token?.upos === 'NOUN' && (isSpeechNoun(token) || openWords('voice').has(token.lemma.toLowerCase()));
}

/** Verbs that introduce words only right beside them: 'continued', 'began'. */
export function isTurn(token: Token | undefined): boolean {
  return openWords('turn').has(token?.lemma.toLowerCase() ?? '');
}

/** Nouns for a person by what they are: `senator`, `coach`. */
export function isPersonNoun(token: Token | undefined): boolean {
  titles ??= new Set(readTable('titles.tsv').map(({ title = '' }) => title));
  const word = token?.text.toLowerCase() ?? '';
  return token?.upos === 'NOUN' && (titles.has(word) || openWords('person').has(word));
}

let titles: Set<string> | null = null;

/** Nouns in front of a title or name in quotation marks: 'the film “…”'. */
export function isWorkNoun(token: Token | undefined): boolean {
  return openWords('work').has(token?.lemma.toLowerCase() ?? '');
}

/** Verbs that give a name: 'named', 'titled'. */
export function isNamingVerb(token: Token | undefined): boolean {
  return openWords('naming').has(token?.lemma.toLowerCase() ?? '');
}

let table: Map<string, Map<string, string>> | null = null;

/** Words of one part of the lexicon with what each may introduce; of a word's rows the first counts. */
function openWords(part: string): ReadonlyMap<string, string> {
  if (table === null) {
    table = new Map();
    for (const row of readTable('speech-cues.tsv')) {
      const words = table.get(row.part ?? '') ?? new Map<string, string>();
      table.set(row.part ?? '', words);
      for (const word of readList(row.words)) if (!words.has(word)) words.set(word, row.content ?? '');
    }
  }
  return table.get(part) ?? new Map();
}
