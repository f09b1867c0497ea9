/** A range of the body, in UTF-16 code units, and what it is for. */
export interface Span<Of> {
  start: number;
  end: number;
  of: Of;
}

/** A stretch of text that the same spans cover from its start to its end. */
export interface Segment<Of> {
  start: number;
  text: string;
  spans: readonly Span<Of>[];
}

/** Cuts the body from one place to another wherever a span starts or ends. */
export function cutSegments<Of>(
  body: string,
  { from, to, spans }: { from: number; to: number; spans: readonly Span<Of>[] },
): Segment<Of>[] {
  const within = spans.filter(({ start, end }) => start < to && end > from);
  const cuts = new Set([from, to]);
  for (const { start, end } of within) {
    if (start > from) cuts.add(start);
    if (end < to) cuts.add(end);
  }
  const places = [...cuts].sort((one, other) => one - other);
  return places.slice(0, -1).map((start, place) => {
    const end = places[place + 1] ?? to;
    return {
      start,
      text: body.slice(start, end),
      spans: within.filter((span) => span.start <= start && span.end >= end),
    };
  });
}

/** Where each paragraph of the body starts and ends. */
export function paragraphsOf(body: string): { start: number; end: number }[] {
  return [...body.matchAll(/[^\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
