/** Event class, mode and countries on the PLOVER gold sentences, by the most confident event of each. */
import { createHash } from 'node:crypto';
import { extract } from '../extract.ts';
import type { ExtractedActor, ExtractedEvent } from '../story.ts';
import { type Figure, type Tally, toAccuracy } from './figure.ts';

export interface GoldSentence {
  id: string;
  text: string;
  event: string;
  mode: string | null;
  source: GoldActor | GoldActor[] | '' | null;
  target: GoldActor | GoldActor[] | '' | null;
  markup: string;
}

interface GoldActor {
  code: string;
}

/** Figures for all sentences and for each half: rules are developed looking at half A only. */
export function scorePlover(lines: string): Figure[] {
  const rows = lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldSentence);
  const scored = rows.map((row) => ({ half: halfOf(row.id), score: scoreSentence(row) }));
  return [
    ['all (half developed on)', ''],
    ['half A (developed on)', 'A'],
    ['half B (held back)', 'B'],
  ].flatMap(([label = '', half = '']) => {
    const scores = scored.filter((each) => half === '' || each.half === half).map(({ score }) => score);
    return measures.map(([measure, read]) => toAccuracy(`plover, ${label}`, measure, scores.map(read)));
  });
}

/** A by an even, B by an odd first byte of the SHA-256 of the id. */
export function halfOf(id: string): 'A' | 'B' {
  return (createHash('sha256').update(id).digest()[0] ?? 0) % 2 === 0 ? 'A' : 'B';
}

interface Score {
  type: boolean;
  /** Null where the gold has no mode. */
  mode: boolean | null;
  source: boolean | null;
  target: boolean | null;
}

const measures: readonly (readonly [string, (score: Score) => Tally])[] = [
  ['event class', ({ type }) => toTally(type)],
  ['mode, where gold has one', ({ type, mode }) => toTally(mode === null ? null : mode && type)],
  ['source country', ({ source }) => toTally(source)],
  ['target country', ({ target }) => toTally(target)],
  [
    'class, source and target',
    ({ type, source, target }) => toTally(type && source !== false && target !== false),
  ],
];

function toTally(right: boolean | null): Tally {
  return right === null ? { right: 0, gold: 0, found: 0 } : { right: right ? 1 : 0, gold: 1, found: 1 };
}

function scoreSentence(row: GoldSentence): Score {
  const { events, actors } = extract({ body: row.text.trim(), published: null });
  const best = [...events].sort((a, b) => b.confidence - a.confidence)[0];
  const sources = codesOf(row.source);
  const shared = row.markup.includes('SRC/TAR') ? sources : [];
  const targets = !row.target ? shared : codesOf(row.target);
  const modes = toModes(row);
  return {
    type: best?.type === row.event,
    mode: modes === null ? null : modes.includes(best?.mode ?? ''),
    source: hits(best, actors, 'SOURCE', sources),
    target: hits(best, actors, 'TARGET', targets),
  };
}

const codeRepairs: Readonly<Record<string, string>> = { JAP: 'JPN', ITL: 'ITA', VTN: 'VNM' };

function codesOf(gold: GoldActor | GoldActor[] | '' | null): string[] {
  return gold === '' || gold === null ? [] : [gold].flat().map(({ code }) => codeRepairs[code] ?? code);
}

/** True when a participant in the role has one of the gold codes. */
function hits(
  event: ExtractedEvent | undefined,
  actors: readonly ExtractedActor[],
  role: string,
  codes: readonly string[],
): boolean | null {
  if (codes.length === 0) return null;
  const found = (event?.participants ?? [])
    .filter((participant) => participant.role === role)
    .map(({ actor }) => codeOf(actors.find(({ slug }) => slug === actor)));
  return found.some((code) => code !== null && codes.includes(code));
}

/** PLOVER's code: the country, else `IGO` for organisations of states and `NGO` for others across borders. */
function codeOf(actor: ExtractedActor | undefined): string | null {
  if (actor === undefined) return null;
  if (actor.country !== null) return actor.country;
  if (actor.kind === 'INTERNATIONAL_ORGANIZATION') return 'IGO';
  return actor.sector;
}

/** The gold writes modes as PLOVER had them in 2016; those since renamed have their heir, and those since split several. */
const modeHeirs: Readonly<Record<string, readonly string[]>> = {
  host: ['Visit'],
  'strike-gen': ['Strike'],
  'strike-hun': ['Hunger'],
  'demo-org': ['Demo'],
  'demo-spon': ['Demo'],
  'riot-org': ['Riot'],
  'riot-spon': ['Riot'],
  assassinate: ['Targeted'],
  ban: ['Restrict'],
  political: ['Restrict'],
  'heavy-weapons': ['Heavy-weapons', 'Aerial', 'Drone'],
};

function toModes({ event, mode }: GoldSentence): readonly string[] | null {
  if (mode === null || mode === '' || mode === 'other') return null;
  if (event === 'THREATEN' && mode === 'curfew') return ['Restrict'];
  return modeHeirs[mode] ?? [`${mode[0]?.toUpperCase()}${mode.slice(1)}`];
}
