/** How words bear on what a claim says: as plan, possibility, denial, hearsay or past. From a lexicon. */
import { readList, readTable } from '../lexicons/read-table.ts';

export type Outlook = 'PLANNED' | 'POSSIBLE' | 'NEGATED' | 'ATTRIBUTED' | 'BACKGROUND';
export type OutlookPart = 'verb' | 'object' | 'noun' | 'adj' | 'adv' | 'aux' | 'mark' | 'det' | 'prep';

/** True when the lexicon gives a word, as lemma or as written, this bearing as that part of speech. */
export function bears(outlook: Outlook, part: OutlookPart, word: string): boolean {
  return openOutlook().get(`${outlook} ${part}`)?.has(word.toLowerCase()) ?? false;
}

/** Lemmas of the verbs by which something is planned. */
export function planningWords(): ReadonlySet<string> {
  return openOutlook().get('PLANNED verb') ?? new Set();
}

let opened: Map<string, Set<string>> | null = null;

function openOutlook(): Map<string, Set<string>> {
  if (opened !== null) return opened;
  opened = new Map();
  for (const row of readTable('outlook.tsv')) {
    const key = `${row.status} ${row.part}`;
    opened.set(key, new Set([...(opened.get(key) ?? []), ...readList(row.words)]));
  }
  return opened;
}
