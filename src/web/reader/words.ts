import type {
  ActorKind,
  ClaimStatus,
  DatePrecision,
  ParticipantRole,
  QuadClass,
} from '../operations/answers.ts';

/** How the reader says what the API names by a code. */
export const claimWords: Readonly<Record<ClaimStatus, { short: string; long: string }>> = {
  REPORTED: { short: 'told as fact', long: 'The article itself tells it as fact.' },
  ATTRIBUTED: {
    short: 'on somebody’s word',
    long: 'The article tells it on the word of a speaker or source.',
  },
  PLANNED: {
    short: 'planned',
    long: 'It was announced or scheduled, and not yet done when the article was written.',
  },
  POSSIBLE: { short: 'possible', long: 'It is said to be possible, likely or feared.' },
  NEGATED: { short: 'denied', long: 'It is said not to have happened.' },
};

export const precisionWords: Readonly<Record<DatePrecision, string>> = {
  DAY: 'known to the day',
  MONTH: 'known to the month',
  SEASON: 'known to the season',
  YEAR: 'known to the year',
  DECADE: 'known to the decade',
  CENTURY: 'known to the century',
  INTERVAL: 'a span of time',
  UNKNOWN: 'not known',
};

export const quadWords: Readonly<Record<QuadClass, string>> = {
  VERBAL_COOPERATION: 'cooperation in words',
  MATERIAL_COOPERATION: 'cooperation in deeds',
  VERBAL_CONFLICT: 'conflict in words',
  MATERIAL_CONFLICT: 'conflict in deeds',
};

export const toneOf: Readonly<Record<QuadClass, 'cooperation' | 'conflict'>> = {
  VERBAL_COOPERATION: 'cooperation',
  MATERIAL_COOPERATION: 'cooperation',
  VERBAL_CONFLICT: 'conflict',
  MATERIAL_CONFLICT: 'conflict',
};

/** `INTERNATIONAL_ORGANIZATION` → "international organization". */
export function kindInWords(kind: ActorKind): string {
  return kind.toLowerCase().replaceAll('_', ' ');
}

/** "Consult (visit)". */
export function classInWords({ type, mode }: { type: string; mode: string | null }): string {
  const name = type.charAt(0) + type.slice(1).toLowerCase();
  return mode === null ? name : `${name} (${mode.toLowerCase()})`;
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** How many articles report an event, and how many sources that do not repeat each other. */
export function reportsInWords(event: { reportCount: number; independentSourceCount: number }): string {
  const sources = counted(event.independentSourceCount, 'independent source');
  return `${counted(event.reportCount, 'article')} from ${sources}`;
}

export function rounded(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 1 });
}

interface Parties<Party extends { name: string }> {
  participants: readonly { role: ParticipantRole; actor: Party | null }[];
}

/** Who acts, and on whom; where both do the same to each other, all of them act and nobody is acted on. */
export function partiesOf<Party extends { name: string }>({
  participants,
}: Parties<Party>): { sources: Party[]; targets: Party[]; isMutual: boolean } {
  const of = (role: ParticipantRole) =>
    participants.flatMap((one) => (one.role === role && one.actor ? [one.actor] : []));
  const [sources, targets] = [of('SOURCE'), of('TARGET')];
  const isMutual =
    sources.length > 1 && sources.every(({ name }) => targets.some((other) => other.name === name));
  return { sources, targets: isMutual ? [] : targets, isMutual };
}

/** "India → Afghanistan" or, where both do the same to each other, "India and Taliban". */
export function partiesInWords(event: Parties<{ name: string }>): string {
  const { sources, targets } = partiesOf(event);
  const names = (actors: { name: string }[]) => listInWords(actors.map(({ name }) => name));
  if (targets.length === 0) return names(sources);
  return sources.length === 0 ? `→ ${names(targets)}` : `${names(sources)} → ${names(targets)}`;
}

export function listInWords(names: readonly string[]): string {
  return names.length < 3 ? names.join(' and ') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
