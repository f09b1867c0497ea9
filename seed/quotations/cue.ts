/** The words that introduce speech, from a lexicon. */
import { readList, readTable } from '../lexicons/read-table.ts';
import type { Token } from '../story.ts';

/** `clause`: says something; `thought`: holds a view; `quote`: only next to quotation marks. */
export type CueContent = 'clause' | 'thought' | 'quote';

/** What a verb may introduce; null for other words. */
export function cueOf(token: Token | undefined): CueContent | null {
  if (token === undefined || (token.upos !== 'VERB' && token.upos !== 'AUX')) return null;
  return openCues().get(token.lemma.toLowerCase()) ?? null;
}

/** Nouns of speech: `statement`, `warning`. */
export function isSpeechNoun(token: Token | undefined): boolean {
  return token?.upos === 'NOUN' && openNouns().has(token.lemma.toLowerCase());
}

let cues: Map<string, CueContent> | null = null;
let nouns: Set<string> | null = null;

function openCues(): Map<string, CueContent> {
  if (cues !== null) return cues;
  cues = new Map();
  for (const row of readTable('speech-cues.tsv')) {
    if (row.part !== 'verb') continue;
    for (const word of readList(row.words)) {
      if (!cues.has(word)) cues.set(word, row.content as CueContent);
    }
  }
  return cues;
}

function openNouns(): Set<string> {
  nouns ??= new Set(
    readTable('speech-cues.tsv').flatMap((row) => (row.part === 'noun' ? readList(row.words) : [])),
  );
  return nouns;
}
