import { extract, type FullExtraction } from '../../seed/extract.ts';

type BestEvent = FullExtraction['events'][number];

/** The most confident event of a text; undefined where it tells of none. */
export function bestEvent(body: string): BestEvent | undefined {
  return mostConfident(extract({ body, published: null }).events);
}

/** The sides of the most confident event in order, by country, else by kind of organisation. */
export function bestSides(body: string): { source: string[]; target: string[] } {
  const { events, actors } = extract({ body, published: null });
  const participants = mostConfident(events)?.participants ?? [];
  const of = (role: string) =>
    participants
      .filter((each) => each.role === role)
      .map(({ actor }) => actors.find(({ slug }) => slug === actor))
      .map((actor) => actor?.country ?? actor?.kind ?? '');
  return { source: of('SOURCE'), target: of('TARGET') };
}

function mostConfident(events: readonly BestEvent[]): BestEvent | undefined {
  return events.toSorted((a, b) => b.confidence - a.confidence)[0];
}
