import type { Span } from '../story.ts';
import {
  type Assertion,
  assertCurated,
  type Ledger,
  reject,
  type Signature,
  standing,
  supersede,
} from './assertion.ts';
import type { Link } from './curation.ts';
import { type Desk, repeats } from './desk.ts';
import { findMeant } from './find-meant.ts';
import { placeWords } from './locate-words.ts';
import type { Entry } from './sidecar.ts';

/** That some words mean another actor than was extracted, or none. */
export interface Relink {
  span: Span;
  from: string;
  to: string | null;
  by: Signature;
}

type MentionEntry = Entry<'mentions'>;

/** Carries out what is said of mentions, and returns what follows for the events and quotations at their words. */
export function applyMentions(desk: Desk, entries: readonly MentionEntry[]): Relink[] {
  return entries.flatMap((entry) => {
    if ('add' in entry.content) addMention(desk, entry.keys, entry.content.add, entry.by);
    else return overruleMention(desk, entry);
    return [];
  });
}

function addMention(
  desk: Desk,
  keys: readonly unknown[],
  { text, nth, actor }: { text: string; nth?: number | 'all' | undefined; actor: string },
  by: Signature,
): void {
  const { spans, fault } = placeWords(desk.body, text, nth);
  if (fault !== null) desk.refuse([...keys, 'add', 'text'], fault);
  if (fault !== null || !desk.admits([actor], [...keys, 'add', 'actor'])) return;
  const { mentions } = desk.curation;
  for (const span of spans) {
    const link = { actor, ...span, text: desk.body.slice(span.start, span.end) };
    const same = standing(mentions).find(({ statement }) => isSameLink(statement, link));
    if (same?.method === 'CURATED') desk.refuse([...keys, 'add'], repeats);
    else if (same) supersede(mentions, same, link, { ...by, method: 'CURATED' });
    else mentions.push(assertCurated(link, by));
  }
}

function overruleMention(desk: Desk, { keys, content, by }: MentionEntry): Relink[] {
  if ('add' in content) return [];
  const [action, match, to] =
    'correct' in content
      ? (['correct', content.correct, content.to.actor] as const)
      : (['reject', content.reject, null] as const);
  const { mentions } = desk.curation;
  const meant = findMeant<Link>(desk, {
    ledger: mentions,
    at: [...keys, action, 'text'],
    text: match.text,
    nth: match.nth,
    fits: ({ actor }) => match.actor === undefined || actor === match.actor,
    places: [(link) => [link]],
    describe: ({ text, actor }) => `"${text}" (${actor})`,
  });
  if (!desk.admits([to], [...keys, 'to', 'actor'])) return [];
  return meant.map((assertion) => {
    const { actor: from, start, end } = assertion.statement;
    relink(mentions, assertion, to, by);
    return { span: { start, end }, from, to, by };
  });
}

/** Says that words mean another actor, or none. Where they mean that other already, they do so once. */
export function relink(
  mentions: Ledger<Link>,
  assertion: Assertion<Link>,
  to: string | null,
  by: Signature,
): void {
  const link = to === null ? null : { ...assertion.statement, actor: to };
  const others = standing(mentions).filter((other) => other !== assertion);
  if (link === null || others.some(({ statement }) => isSameLink(statement, link))) {
    reject(mentions, assertion, by);
  } else supersede(mentions, assertion, link, { ...by, method: 'CURATED' });
}

function isSameLink(a: Link, b: Link): boolean {
  return a.actor === b.actor && a.start === b.start && a.end === b.end;
}
