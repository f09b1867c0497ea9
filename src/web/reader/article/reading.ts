import type { ArticleQuery } from '../../operations/answers.ts';

export type Article = NonNullable<ArticleQuery['article']>;
export type Person = Article['actors']['edges'][number];
export type Report = Article['events']['edges'][number];

/** Something that stands beside the text, at the passage it was read from. */
export type Note =
  | { kind: 'event'; key: string; start: number; end: number; report: Report }
  | { kind: 'quotation'; key: string; start: number; end: number; quotation: Article['quotations'][number] };

/** What was read out of an article, in the order of the text; each event at its first passage. */
export function notesOf(article: Article): Note[] {
  const events = article.events.edges.flatMap((report): Note[] => {
    const first = report.evidence.toSorted((one, other) => one.start - other.start)[0];
    return first
      ? [{ kind: 'event', key: report.node.slug, start: first.start, end: first.end, report }]
      : [];
  });
  const quotations = article.quotations.map(
    (quotation): Note => ({
      kind: 'quotation',
      key: `quotation-${quotation.start}`,
      start: quotation.start,
      end: quotation.end,
      quotation,
    }),
  );
  return [...events, ...quotations].sort((one, other) => one.start - other.start || one.end - other.end);
}

/** The id of the passage that starts here. */
export function passageId(start: number): string {
  return `at-${start}`;
}
