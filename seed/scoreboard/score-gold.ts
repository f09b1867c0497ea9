/** The pipeline on whole articles annotated by hand. */
import { extract, type FullExtraction } from '../extract.ts';
import type { ExtractedEvent, Publication } from '../story.ts';
import { type Figure, type Tally, toAccuracy, toF1 } from './figure.ts';
import type { GoldArticle, GoldEvent } from './gold.ts';

/** Figures of all annotated articles, and of those among them that nobody developed on. */
export function scoreGold(articles: readonly GoldArticle[]): Figure[] {
  const scores = articles.map((gold) => ({ gold, score: scoreArticle(gold, read(gold)) }));
  const heldBack = scores.filter(({ gold }) => !gold.developedOn);
  const figures = (data: string, some: typeof scores) =>
    measures.map(([measure, form, key]) =>
      form(
        data,
        measure,
        some.map(({ score }) => score[key]),
      ),
    );
  return [
    ...figures('own gold', scores),
    ...(heldBack.length > 0 ? figures('own gold, held back', heldBack) : []),
  ];
}

const measures: readonly (readonly [measure: string, form: typeof toF1, key: keyof ArticleScore])[] = [
  ['actors', toF1, 'actors'],
  ['events: class and a participant', toF1, 'events'],
  ['mode of events found', toAccuracy, 'mode'],
  ['date of events found', toAccuracy, 'when'],
  ['claim status of events found', toAccuracy, 'status'],
  ['speaker of attributed events found', toAccuracy, 'attributedTo'],
  ['main event: who', toAccuracy, 'mainWho'],
  ['main event: where', toAccuracy, 'mainWhere'],
  ['main event: when', toAccuracy, 'mainWhen'],
  ['dates: range and value', toF1, 'dates'],
  ['direct quotations: range', toF1, 'direct'],
  ['direct quotations with the right speaker', toAccuracy, 'directSpeakers'],
  ['indirect quotations', toF1, 'indirect'],
  ['speaker of indirect quotations found', toAccuracy, 'indirectSpeakers'],
];

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
  | 'attributedTo'
  | 'mainWho'
  | 'mainWhere'
  | 'mainWhen'
  | 'dates'
  | 'direct'
  | 'directSpeakers'
  | 'indirect'
  | 'indirectSpeakers',
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
    attributedTo: share(
      matched
        .filter(([event]) => event.attributedTo !== null)
        .map(([event, other]) => event.attributedTo === other.attributedTo),
    ),
    mainWho: onMain(sharesSource),
    mainWhere: share(place === null ? [] : [[first?.place?.country, first?.place?.name].includes(place)]),
    mainWhen: onMain((event, other) => event.when === (other.when?.edtf ?? null)),
    dates: scoreDates(gold, found),
    ...scoreDirect(gold, found),
    ...scoreIndirect(gold, found),
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

function scoreDates(gold: GoldArticle, found: FullExtraction): Tally {
  const right = gold.dates.filter(({ text, edtf }) =>
    found.dates.some((date) => date.text === text && date.edtf === edtf),
  ).length;
  return { right, gold: gold.dates.length, found: found.dates.length };
}

/** A direct quotation is found where the whole range is right. */
function scoreDirect(
  { article, quotations }: GoldArticle,
  found: FullExtraction,
): Pick<ArticleScore, 'direct' | 'directSpeakers'> {
  const wanted = quotations.filter(({ direct }) => direct);
  const direct = found.quotations.filter((quotation) => quotation.direct);
  const pairs = wanted.map((quotation) => {
    const start = article.body.indexOf(quotation.text);
    const end = start + quotation.text.length;
    return { quotation, other: direct.find((other) => other.start === start && other.end === end) };
  });
  return {
    direct: {
      right: pairs.filter(({ other }) => other !== undefined).length,
      gold: wanted.length,
      found: direct.length,
    },
    directSpeakers: share(
      pairs.map(
        ({ quotation, other }) => other !== undefined && quotation.speaker === (other.speaker?.actor ?? null),
      ),
    ),
  };
}

/** An indirect one is found where the clause holds its first words; of several clauses the shortest counts. */
function scoreIndirect(
  { article, quotations }: GoldArticle,
  found: FullExtraction,
): Pick<ArticleScore, 'indirect' | 'indirectSpeakers'> {
  const wanted = quotations.filter(({ direct }) => !direct);
  const indirect = found.quotations.filter(({ direct }) => !direct);
  const pairs = wanted.flatMap((quotation) => {
    const words = quotation.text.slice(0, 20);
    const [other] = indirect
      .filter(({ start, end }) => article.body.slice(start, end).includes(words))
      .sort((a, b) => a.end - a.start - (b.end - b.start));
    return other === undefined ? [] : [{ quotation, other }];
  });
  return {
    indirect: { right: pairs.length, gold: wanted.length, found: indirect.length },
    indirectSpeakers: share(
      pairs.map(({ quotation, other }) => quotation.speaker === (other.speaker?.actor ?? null)),
    ),
  };
}
