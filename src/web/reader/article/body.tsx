import { actorPath } from '../address.ts';
import { edtfInWords } from '../edtf-words.ts';
import { type Article, type Note, type Person, passageId } from './reading.ts';
import { cutSegments, paragraphsOf, type Segment, type Span } from './segments.ts';

type Mark =
  | { kind: 'note'; key: string }
  | { kind: 'passage' }
  | { kind: 'quotation' }
  | { kind: 'actor'; person: Person }
  | { kind: 'date'; edtf: string };

interface Props {
  article: Article;
  notes: readonly Note[];
  /** The note that is looked at. */
  lit: string | null;
  light: (key: string | null) => void;
}

/** The text, with actors underlined, dates marked, and passages that notes were read from. */
export function Body({ article, notes, lit, light }: Props) {
  const spans = spansOf(article, notes);
  const text = article.body ?? article.excerpt;
  return (
    <div class="body">
      {paragraphsOf(text).map(({ start, end }) => (
        <p key={start}>
          {cutSegments(text, { from: start, to: end, spans }).map((segment) => (
            <Piece key={segment.start} segment={segment} lit={lit} light={light} />
          ))}
        </p>
      ))}
      {article.body === null ? (
        <p class="kind">Its rights let no more than this beginning be shown here.</p>
      ) : null}
      {article.correctionNote ? <p class="kind">{article.correctionNote}</p> : null}
    </div>
  );
}

function spansOf(article: Article, notes: readonly Note[]): Span<Mark>[] {
  const passages = article.events.edges.flatMap(({ node, evidence }) =>
    evidence.flatMap(({ start, end }): Span<Mark>[] => [
      { start, end, of: { kind: 'note', key: node.slug } },
      { start, end, of: { kind: 'passage' } },
    ]),
  );
  const quotations = notes.flatMap(({ kind, key, start, end }): Span<Mark>[] =>
    kind === 'quotation'
      ? [
          { start, end, of: { kind: 'note', key } },
          { start, end, of: { kind: 'quotation' } },
        ]
      : [],
  );
  const actors = article.actors.edges.flatMap((person) =>
    person.mentions.map(({ start, end }): Span<Mark> => ({ start, end, of: { kind: 'actor', person } })),
  );
  const dates = article.dates.map(
    ({ start, end, edtf }): Span<Mark> => ({ start, end, of: { kind: 'date', edtf } }),
  );
  return [...passages, ...quotations, ...actors, ...dates];
}

interface PieceProps {
  segment: Segment<Mark>;
  lit: string | null;
  light: (key: string | null) => void;
}

function Piece({ segment, lit, light }: PieceProps) {
  const { start, text, spans } = segment;
  if (spans.length === 0) return <>{text}</>;
  const isLit = spans.some(({ of }) => of.kind === 'note' && of.key === lit);
  const isPassage = spans.some(({ of }) => of.kind === 'passage');
  const isQuotation = spans.some(({ of }) => of.kind === 'quotation');
  const begins = spans.some((span) => span.of.kind === 'note' && span.start === start);
  const names = [isPassage && 'passage', isQuotation && 'quotation', isLit && 'lit']
    .filter(Boolean)
    .join(' ');
  const innermost = spans
    .toSorted((one, other) => one.end - one.start - (other.end - other.start))
    .find(({ of }) => of.kind === 'note')?.of;
  return (
    <span
      id={begins ? passageId(start) : undefined}
      class={names || undefined}
      onPointerEnter={() => innermost?.kind === 'note' && light(innermost.key)}
      onPointerLeave={() => light(null)}
    >
      <Inner text={text} spans={spans} />
    </span>
  );
}

function Inner({ text, spans }: { text: string; spans: readonly Span<Mark>[] }) {
  const marks = spans.map(({ of }) => of);
  const actor = marks.find((mark) => mark.kind === 'actor');
  const date = marks.find((mark) => mark.kind === 'date');
  if (actor) {
    return (
      <a class="actor" href={actorPath(actor.person.node.slug)} data-actor={actor.person.node.slug}>
        {text}
      </a>
    );
  }
  if (date && date.edtf !== 'XXXX') {
    return (
      <time class="in-text" dateTime={date.edtf} title={`${edtfInWords(date.edtf)} (EDTF ${date.edtf})`}>
        {text}
      </time>
    );
  }
  return <>{text}</>;
}
