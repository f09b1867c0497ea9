/**
 * The trigger lexicon: which words tell of an event of which class. One table per class in
 * `lexicons/triggers` (format in its README), plus `none.tsv` for readings that are no event and
 * `sets.tsv` for the word sets that conditions name with `@`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { type EventType, eventTypes } from '../../drizzle/vocabulary/event-types.ts';

/** What must hold of one place around the trigger: `obj=@aid` is slot `obj`, the words of the set aid. */
export interface Condition {
  /** `obj`, `subj`, `comp`, `inf`, `modal`, `near`, `mod`, or a preposition. */
  slot: string;
  words: ReadonlySet<string>;
  /** True for `*`: any filler will do. */
  open: boolean;
  /** What kinds of names will do: all for `@name`, else those of `@armed`, `@place` or `@league`. */
  names: readonly NameKind[];
}

/** Armed are armies, rebels and the like; places are where something is, not who acts; leagues are what states join. */
export const nameKinds = ['actor', 'armed', 'place', 'league'] as const;
export type NameKind = (typeof nameKinds)[number];

export interface TriggerRule {
  /** Lemmas: for a verb the verb and then words that depend on it, for a noun a running phrase. */
  words: readonly string[];
  conditions: readonly Condition[];
  /** Null when this reading is no event. */
  type: EventType | null;
  mode: string | null;
  /** How sure a reader would be of the class from these words alone, 0 … 1. */
  weight: number;
  /** Which side the subject is on: 'gave support' or 'received support'. */
  subject: 'source' | 'target';
}

export type TriggerPart = 'verb' | 'noun' | 'adj';
export type TriggerLexicon = Readonly<Record<TriggerPart, ReadonlyMap<string, readonly TriggerRule[]>>>;

let lexicon: TriggerLexicon | undefined;

/** The lexicon, read once. */
export function openTriggerLexicon(): TriggerLexicon {
  lexicon ??= readLexicon(new URL('../lexicons/triggers/', import.meta.url));
  return lexicon;
}

let phrasal: ReadonlySet<string> | undefined;

/** Verbs of two words, 'hand over', as one phrase each. */
export function phrasalVerbs(): ReadonlySet<string> {
  phrasal ??= new Set(
    [...openTriggerLexicon().verb.values()]
      .flat()
      .filter(({ words }) => words.length === 2)
      .map(({ words }) => words.join(' ')),
  );
  return phrasal;
}

let hyphened: ReadonlySet<string> | undefined;

/** Every word with a hyphen that a rule or a condition names. */
export function hyphenedWords(): ReadonlySet<string> {
  hyphened ??= new Set(
    Object.values(openTriggerLexicon())
      .flatMap((part) => [...part.values()].flat())
      .flatMap(({ words, conditions }) => [...words, ...conditions.flatMap((each) => [...each.words])])
      .filter((word) => word.includes('-')),
  );
  return hyphened;
}

let means: readonly Means[] | undefined;

/** Words that tell by what means it was or would be done. */
export interface Means {
  type: string;
  mode: string;
  words: ReadonlySet<string>;
}

export function openMeans(): readonly Means[] {
  means ??= readRows(new URL('../lexicons/triggers/means.tsv', import.meta.url)).map(
    ([type = '', mode = '', words = '']) => ({ type, mode, words: new Set(words.split(' ')) }),
  );
  return means;
}

function readLexicon(folder: URL): TriggerLexicon {
  const sets = readSets(new URL('sets.tsv', folder));
  const parts = { verb: new Map(), noun: new Map(), adj: new Map() } satisfies Record<
    TriggerPart,
    Map<string, TriggerRule[]>
  >;
  for (const file of readdirSync(folder).sort()) {
    const type = eventTypes.find((name) => `${name.toLowerCase()}.tsv` === file) ?? null;
    if (type === null && file !== 'none.tsv') continue;
    for (const row of readRows(new URL(file, folder))) addRow(parts, sets, type, row);
  }
  return parts;
}

function addRow(
  parts: Record<TriggerPart, Map<string, TriggerRule[]>>,
  sets: WordSets,
  type: EventType | null,
  row: readonly string[],
): void {
  const [part = '', words = '', conditions = '', mode = '', weight = '', subject = ''] = row;
  for (const phrase of words.split('|')) {
    const rule: TriggerRule = {
      words: phrase.split(' '),
      conditions: conditions
        .split(' ')
        .filter(Boolean)
        .map((text) => readCondition(text, sets)),
      type,
      mode: mode === '' ? null : mode,
      weight: weight === '' ? 0.7 : Number(weight),
      subject: subject === 'target' ? 'target' : 'source',
    };
    const key = headOf(part as TriggerPart, rule.words);
    const rules = parts[part as TriggerPart];
    rules.set(key, [...(rules.get(key) ?? []), rule]);
  }
}

/** The word a rule is looked up by: of a noun phrase the last word before `of`, else the first. */
function headOf(part: TriggerPart, words: readonly string[]): string {
  if (part !== 'noun') return words[0] ?? '';
  const of = words.indexOf('of');
  return words.at(of > 0 ? of - 1 : -1) ?? '';
}

type WordSets = ReadonlyMap<string, readonly string[]>;

function readCondition(text: string, sets: WordSets): Condition {
  const [slot = '', values = ''] = text.split('=');
  const names = values.split('|');
  const words = names.flatMap((name) => (name.startsWith('@') ? (sets.get(name.slice(1)) ?? []) : [name]));
  return {
    slot,
    words: new Set(words),
    open: names.includes('*'),
    names: nameKinds.filter((kind) => names.includes('@name') || names.includes(`@${kind}`)),
  };
}

function readSets(file: URL): WordSets {
  return new Map(readRows(file).map(([name = '', words = '']) => [name, words.split(' ')]));
}

/** The rows of a table without its heading. */
function readRows(file: URL): string[][] {
  const lines = readFileSync(file, 'utf8').split('\n').slice(1);
  return lines.filter((line) => line.trim() !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
}
