/** The pipeline on whole articles annotated by hand. */
import { extract, type FullExtraction } from '../extract.ts';
import type { ExtractedEvent, Publication } from '../story.ts';
import { type Figure, type Tally, toAccuracy, toF1 } from './figure.ts';
import type { GoldArticle, GoldEvent } from './gold.ts';

const data = 'own gold';

export function scoreGold(articles: readonly GoldArticle[]): Figure[] {
  const scores = articles.map((gold) => scoreArticle(gold, read(gold)));
  const tallies = (read: (score: ArticleScore) => Tally) => scores.map(read);
  return [
    toF1(
      data,
      'actors',
      tallies(({ actors }) => actors),
    ),
    toF1(
      data,
      'events: class and a participant',
      tallies(({ events }) => events),
    ),
    toAccuracy(
      data,
      'mode of events found',
      tallies(({ mode }) => mode),
    ),
    toAccuracy(
      data,
      'date of events found',
      tallies(({ when }) => when),
    ),
    toAccuracy(
      data,
      'claim status of events found',
      tallies(({ status }) => status),
    ),
    toAccuracy(
      data,
      'main event: who',
      tallies(({ mainWho }) => mainWho),
    ),
    toAccuracy(
      data,
      'main event: where',
      tallies(({ mainWhere }) => mainWhere),
    ),
    toAccuracy(
      data,
      'main event: when',
      tallies(({ mainWhen }) => mainWhen),
    ),
    toF1(
      data,
      'dates: range and value',
      tallies(({ dates }) => dates),
    ),
    toF1(
      data,
      'quotations',
      tallies(({ quotations }) => quotations),
    ),
    toAccuracy(
      data,
      'speaker of quotations found',
      tallies(({ speakers }) => speakers),
    ),
  ];
}

function read({ article, published }: GoldArticle): FullExtraction {
  const stated: Publication | null =
    article.published !== null
      ? { edtf: article.published, basis: 'source' }
      : published
        ? { edtf: published, basis: 'option' }
        : null;
  return extract({ headline: article.headline, body: article.body, published: stated });
}

type ArticleScore = Record<
  | 'actors'
  | 'events'
  | 'mode'
  | 'when'
  | 'status'
  | 'mainWho'
  | 'mainWhere'
  | 'mainWhen'
  | 'dates'
  | 'quotations'
  | 'speakers',
  Tally
>;

function scoreArticle(gold: GoldArticle, found: FullExtraction): ArticleScore {
  const slugs = new Set(gold.actors.map(({ slug }) => slug));
  const pairs = gold.events.map((event) => [event, matchEvent(gold, event, found.events)] as const);
  const matched = pairs.filter((pair): pair is readonly [GoldEvent, ExtractedEvent] => pair[1] !== undefined);
  const among = (holds: (event: GoldEvent, other: ExtractedEvent) => boolean) =>
    share(matched.map(([event, other]) => holds(event, other)));
  const main = gold.events.find((event) => event.main);
  const first = found.events[0];
  const place = main?.place ?? null;
  const onMain = (holds: (event: GoldEvent, other: ExtractedEvent) => boolean) =>
    share(main === undefined ? [] : [first !== undefined && holds(main, first)]);
  return {
    actors: {
      right: found.actors.filter(({ slug }) => slugs.has(slug)).length,
      gold: slugs.size,
      found: found.actors.length,
    },
    events: { right: matched.length, gold: gold.events.length, found: found.events.length },
    mode: among((event, other) => event.mode === other.mode),
    when: among((event, other) => event.when === (other.when?.edtf ?? null)),
    status: among((event, other) => event.claimStatus === other.claimStatus),
    mainWho: onMain(sharesSource),
    mainWhere: share(place === null ? [] : [[first?.place?.country, first?.place?.name].includes(place)]),
    mainWhen: onMain((event, other) => event.when === (other.when?.edtf ?? null)),
    ...scoreSpans(gold, found),
  };
}

function share(results: readonly boolean[]): Tally {
  return { right: results.filter(Boolean).length, gold: results.length, found: results.length };
}

/** The event of the same class with an actor in common on a side, told where the gold quotes it or elsewhere. */
function matchEvent(
  { article }: GoldArticle,
  gold: GoldEvent,
  events: readonly ExtractedEvent[],
): ExtractedEvent | undefined {
  const at = article.body.indexOf(gold.quote);
  const same = events.filter((event) => event.type === gold.type && sharesParticipant(gold, event));
  return same.find(({ evidence }) => evidence.start < at + gold.quote.length && at < evidence.end) ?? same[0];
}

function sharesParticipant(gold: GoldEvent, event: ExtractedEvent): boolean {
  return event.participants.some(({ role, actor }) =>
    (role === 'SOURCE' ? gold.source : gold.target).includes(actor),
  );
}

function sharesSource(gold: GoldEvent, event: ExtractedEvent): boolean {
  return event.participants.some(({ role, actor }) => role === 'SOURCE' && gold.source.includes(actor));
}

function scoreSpans(
  gold: GoldArticle,
  found: FullExtraction,
): Pick<ArticleScore, 'dates' | 'quotations' | 'speakers'> {
  const { body } = gold.article;
  const datesRight = gold.dates.filter(({ text, edtf }) =>
    found.dates.some((date) => date.text === text && date.edtf === edtf),
  ).length;
  const pairs = gold.quotations.flatMap((quotation) => {
    const other = found.quotations.find(
      ({ start, end, direct }) =>
        direct === quotation.direct && body.slice(start, end).includes(quotation.text.slice(0, 20)),
    );
    return other === undefined ? [] : [{ quotation, other }];
  });
  return {
    dates: { right: datesRight, gold: gold.dates.length, found: found.dates.length },
    quotations: { right: pairs.length, gold: gold.quotations.length, found: found.quotations.length },
    speakers: share(
      pairs.map(({ quotation, other }) => quotation.speaker === (other.speaker?.actor ?? null)),
    ),
  };
}
