import type { ComponentChildren } from 'preact';
import type { EventQuery } from '../../operations/answers.ts';
import { edtfInWords } from '../edtf-words.ts';
import type { Question } from '../operation.ts';
import { ActorLinks } from '../parts/actor-link.tsx';
import { AnswerOf } from '../parts/answer-of.tsx';
import { Dated, DateOrigin } from '../parts/dated.tsx';
import { ClaimStatus, Tone } from '../parts/event-line.tsx';
import { Missing } from '../parts/missing.tsx';
import { ShowQuery } from '../parts/show-query.tsx';
import {
  claimWords,
  classInWords,
  counted,
  partiesInWords,
  partiesOf,
  quadWords,
  reportsInWords,
  rounded,
} from '../words.ts';
import { EvidenceOf } from './evidence-of.tsx';

export type Event = NonNullable<EventQuery['event']>;

export function EventPage({ slug }: { slug: string }) {
  const question: Question<'event'> = { name: 'event', variables: { slug } };
  return (
    <AnswerOf question={question}>
      {({ event }) => (event ? <Account event={event} question={question} /> : <Missing what="event" />)}
    </AnswerOf>
  );
}

function Account({ event, question }: { event: Event; question: Question }) {
  return (
    <div class="account">
      <header class="profile-head">
        <p class="facts">
          <span class="section">Event</span>
          {event.background ? <span>told as background</span> : null}
          <ShowQuery question={question} />
        </p>
        <h1>
          <Tone event={event} /> {partiesInWords(event)}: {classInWords(event)}
        </h1>
        <p class="standfirst">{corroborationInWords(event)}</p>
        <Facts event={event} />
      </header>
      <section aria-labelledby="evidence-heading">
        <h2 id="evidence-heading" class="heading">
          Evidence, side by side
        </h2>
        <EvidenceOf event={event} />
      </section>
    </div>
  );
}

/** How far articles bear each other out, in a sentence. */
function corroborationInWords({ corroboration }: Event): string {
  const { articles, publications, stated, attributed, denied, first, latest } = corroboration;
  const manners = [
    stated > 0 ? `${stated} as fact` : '',
    attributed > 0 ? `${attributed} on somebody’s word` : '',
    denied > 0 ? `${denied} denying it` : '',
  ].filter((part) => part !== '');
  const span =
    first === null
      ? ''
      : first === latest || latest === null
        ? `, ${edtfInWords(first)}`
        : `, from ${edtfInWords(first)} to ${edtfInWords(latest)}`;
  const outlets = publications > 0 ? ` of ${counted(publications, 'publication')}` : '';
  return `Told by ${counted(articles, 'article')}${outlets}${span}${manners.length > 0 ? `: ${manners.join(', ')}` : ''}.`;
}

function Facts({ event }: { event: Event }) {
  const { sources, targets, isMutual } = partiesOf(event);
  return (
    <dl class="card-list">
      <Fact term={isMutual ? 'Between' : 'Who'}>
        {sources.length > 0 ? <ActorLinks actors={sources} /> : 'not said'}
      </Fact>
      {targets.length > 0 ? (
        <Fact term="To whom">
          <ActorLinks actors={targets} />
        </Fact>
      ) : null}
      <Fact term="What">
        {classInWords(event)}{' '}
        <span class="kind">
          {quadWords[event.quadClass]}, {rounded(event.intensity)} of ±10
        </span>
      </Fact>
      <Fact term="When">
        <Dated when={event.when} />{' '}
        <span class="kind">
          EDTF {event.when.edtf} <DateOrigin when={event.when} />
        </span>
      </Fact>
      {event.place ? <Fact term="Where">{event.place.name}</Fact> : null}
      <Fact term="Claim">
        <ClaimStatus event={event} /> <span class="kind">{claimWords[event.claimStatus].long}</span>
      </Fact>
      <Fact term="Reported by">
        {reportsInWords(event)}
        {event.reportCount > event.independentSourceCount ? (
          <>
            {' '}
            <span class="kind">reprints, and further articles of one publication, do not count</span>
          </>
        ) : null}
      </Fact>
      <Fact term="Read by">
        {event.method === 'CURATED' ? 'editors' : 'the extractor'}{' '}
        <span class="kind">confidence {Math.round(event.confidence * 100)} %</span>
      </Fact>
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
