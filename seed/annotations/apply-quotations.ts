import type { Quotation } from '../story.ts';
import { assertCurated, reject, standing, supersede } from './assertion.ts';
import { type Desk, repeats } from './desk.ts';
import { findMeant } from './find-meant.ts';
import { placeWords } from './locate-words.ts';
import type { Entry } from './sidecar.ts';

type QuotationEntry = Entry<'quotations'>;

/** Carries out what is said of quotations. */
export function applyQuotations(desk: Desk, entries: readonly QuotationEntry[]): void {
  for (const entry of entries) {
    if ('add' in entry.content) addQuotation(desk, entry);
    else overruleQuotation(desk, entry);
  }
}

function addQuotation(desk: Desk, { keys, content, by }: QuotationEntry): void {
  if (!('add' in content)) return;
  const { text, nth, direct, cue, speaker } = content.add;
  const { spans, fault } = placeWords(desk.body, text, nth);
  if (fault !== null) desk.refuse([...keys, 'add', 'text'], fault);
  if (fault !== null || !desk.admits([speaker], [...keys, 'add', 'speaker'])) return;
  const { quotations } = desk.curation;
  for (const span of spans) {
    const quotation = {
      ...span,
      direct,
      cue,
      speaker: speaker === null ? null : { actor: speaker, ...span },
    };
    const same = standing(quotations).find(
      ({ statement: { start, end } }) => start === span.start && end === span.end,
    );
    if (same?.method === 'CURATED') desk.refuse([...keys, 'add'], repeats);
    else if (same) supersede(quotations, same, quotation, { ...by, method: 'CURATED' });
    else quotations.push(assertCurated(quotation, by));
  }
}

function overruleQuotation(desk: Desk, { keys, content, by }: QuotationEntry): void {
  if ('add' in content) return;
  const [action, match, to] =
    'correct' in content
      ? (['correct', content.correct, content.to] as const)
      : (['reject', content.reject, null] as const);
  const { quotations } = desk.curation;
  const meant = findMeant<Quotation>(desk, {
    ledger: quotations,
    at: [...keys, action, 'text'],
    text: match.text,
    nth: match.nth,
    fits: () => true,
    places: [(quotation) => [quotation]],
    describe: (quotation) => describe(desk.body, quotation),
  });
  if (!desk.admits([to?.speaker], [...keys, 'to', 'speaker'])) return;
  for (const assertion of meant) {
    if (to === null) reject(quotations, assertion, by);
    else supersede(quotations, assertion, change(assertion.statement, to), { ...by, method: 'CURATED' });
  }
}

interface Change {
  direct?: boolean | undefined;
  cue?: string | null | undefined;
  speaker?: string | null | undefined;
}

function change(quotation: Quotation, { direct, cue, speaker }: Change): Quotation {
  const { start, end } = quotation;
  return {
    ...quotation,
    ...(direct === undefined ? {} : { direct }),
    ...(cue === undefined ? {} : { cue }),
    ...(speaker === undefined ? {} : { speaker: speaker === null ? null : { actor: speaker, start, end } }),
  };
}

/** Longest part of a quotation that a message repeats. */
const shownLength = 40;

function describe(body: string, { start, end, speaker }: Quotation): string {
  const text = body.slice(start, Math.min(end, start + shownLength));
  return `"${text}${end - start > shownLength ? '…' : ''}" (${speaker?.actor ?? 'nobody'})`;
}
