import { articlePath } from '../address.ts';
import { passageId } from '../article/reading.ts';
import { edtfInWords } from '../edtf-words.ts';
import { ArticleFacts } from '../parts/article-line.tsx';
import { claimWords, classInWords, listInWords, partiesOf, precisionWords } from '../words.ts';
import type { Event } from './event-page.tsx';

type Evidence = Event['evidence'][number];

/** What each article says of an event, beside each other; what editors overruled stands beside their reading. */
export function EvidenceOf({ event }: { event: Event }) {
  const byArticle = Map.groupBy(event.evidence, ({ article }) => article.slug);
  return (
    <div class="evidence-grid">
      {[...byArticle].map(([slug, pieces]) => (
        <article key={slug} class={pieces.length > 1 ? 'evidence several' : 'evidence'}>
          {pieces[0] ? <Origin article={pieces[0].article} /> : null}
          <div class="readings">
            {inOrder(pieces).map((piece) => (
              <Reading
                key={`${piece.start} ${piece.method} ${piece.standing} ${piece.claim.type} ${piece.claim.mode}`}
                piece={piece}
                event={event}
              />
            ))}
          </div>
        </article>
      ))}
    </div>
  );
}

/** What stands before what was overruled, and otherwise as the text goes. */
function inOrder(pieces: readonly Evidence[]): Evidence[] {
  const rank = ({ standing }: Evidence) => (standing === 'AGREED' ? 0 : 1);
  return pieces.toSorted((one, other) => rank(one) - rank(other) || one.start - other.start);
}

function Origin({ article }: Pick<Evidence, 'article'>) {
  return (
    <header>
      <h3>
        <a href={articlePath(article.slug)}>{article.headline}</a>
      </h3>
      <ArticleFacts article={article} />
    </header>
  );
}

function Reading({ piece, event }: { piece: Evidence; event: Event }) {
  const isOverruled = piece.standing !== 'AGREED';
  return (
    <section class={isOverruled ? 'piece overruled' : 'piece'}>
      <p class="facts">
        <span class={piece.method === 'CURATED' ? 'curated' : 'extracted'}>
          {piece.method === 'CURATED' ? `Curated${piece.editor ? ` by ${piece.editor}` : ''}` : 'Extracted'}
        </span>
        {isOverruled ? <span>{piece.standing === 'REJECTED' ? 'rejected' : 'overruled'}</span> : null}
        <span>confidence {Math.round(piece.confidence * 100)} %</span>
      </p>
      <blockquote>
        <a href={`${articlePath(piece.article.slug)}#${passageId(piece.start)}`}>{piece.quote}</a>
      </blockquote>
      {piece.reason ? <p class="reason">Reason: {piece.reason}</p> : null}
      <Claim piece={piece} event={event} />
    </section>
  );
}

/** What this passage alone says; where it differs from what stands, it is marked. */
function Claim({ piece: { claim }, event }: { piece: Evidence; event: Event }) {
  const rows = [
    { term: 'What', said: classInWords(claim), stands: classInWords(event) },
    { term: partiesOf(claim).isMutual ? 'Between' : 'Who', said: sourcesOf(claim), stands: sourcesOf(event) },
    { term: 'To whom', said: targetsOf(claim), stands: targetsOf(event) },
    { term: 'When', said: whenInWords(claim), stands: whenInWords(event) },
    { term: 'Where', said: claim.placeName ?? '', stands: event.place?.name ?? '' },
    {
      term: 'Claim',
      said: claimWords[claim.claimStatus].short,
      stands: claimWords[event.claimStatus].short,
    },
  ];
  return (
    <dl class="claim-rows">
      {rows.map(({ term, said, stands }) =>
        said === '' && stands === '' ? null : (
          <div key={term} class={said === stands ? '' : 'differs'}>
            <dt>{term}</dt>
            <dd>
              {said === '' ? '—' : said}
              {said === stands ? null : <span class="unseen"> (differs from what stands)</span>}
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}

type Told = Pick<Event, 'when'> & Parameters<typeof partiesOf>[0];

function sourcesOf(told: Told): string {
  return namesOf(partiesOf(told).sources);
}

function targetsOf(told: Told): string {
  return namesOf(partiesOf(told).targets);
}

function namesOf(actors: readonly { name: string }[]): string {
  return listInWords(actors.map(({ name }) => name).sort());
}

function whenInWords({ when }: Pick<Event, 'when'>): string {
  if (when.precision === 'UNKNOWN') return '';
  const exact = when.precision === 'DAY' || when.precision === 'INTERVAL';
  return exact ? edtfInWords(when.edtf) : `${edtfInWords(when.edtf)}, ${precisionWords[when.precision]}`;
}
