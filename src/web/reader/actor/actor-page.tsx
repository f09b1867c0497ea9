import type { ActorQuery } from '../../operations/answers.ts';
import { articlePath } from '../address.ts';
import { edtfInWords } from '../edtf-words.ts';
import { actorQuestion, eventsOf } from '../page-question.ts';
import { ActorLink } from '../parts/actor-link.tsx';
import { AnswerOf } from '../parts/answer-of.tsx';
import { ArticleLine } from '../parts/article-line.tsx';
import { Balance, largestOf } from '../parts/balance.tsx';
import { Dated } from '../parts/dated.tsx';
import { Missing } from '../parts/missing.tsx';
import { MonthChart } from '../parts/month-chart.tsx';
import { ShowQuery } from '../parts/show-query.tsx';
import { counted, kindInWords } from '../words.ts';
import { ActorEvents } from './actor-events.tsx';
import { NetworkView } from './network-view.tsx';

type Actor = NonNullable<ActorQuery['actor']>;

export function ActorPage({ slug }: { slug: string }) {
  return (
    <AnswerOf question={actorQuestion(slug)} unknown={<Missing what="actor" />}>
      {(answer) =>
        answer.actor ? <Profile actor={answer.actor} answer={answer} /> : <Missing what="actor" />
      }
    </AnswerOf>
  );
}

function Profile({ actor, answer }: { actor: Actor; answer: ActorQuery }) {
  return (
    <div class="profile">
      <Head actor={actor} answer={answer} />
      <section class="wide" aria-labelledby="when-heading">
        <h2 id="when-heading" class="heading">
          When it acts
        </h2>
        <MonthChart
          months={answer.timeline}
          askMonth={(edtf) => ({
            name: 'period',
            variables: { filter: { ...eventsOf(actor.slug), when: { edtf } } },
          })}
        />
      </section>
      <section class="wide" aria-labelledby="network-heading">
        <h2 id="network-heading" class="heading">
          With whom and against whom
        </h2>
        <NetworkView slug={actor.slug} />
      </section>
      <div class="profile-column">
        <Counterparts actor={actor} />
        <Quotations actor={actor} />
      </div>
      <ActorEvents actor={actor} />
      <Articles actor={actor} />
    </div>
  );
}

function Head({ actor, answer }: { actor: Actor; answer: ActorQuery }) {
  const country = answer.actorFacets.countries[0];
  const nameOfCountry = (code: string) => (code === country?.value ? country.label : code);
  return (
    <header class="profile-head">
      <p class="facts">
        <span class="section">{kindInWords(actor.kind)}</span>
        {country && country.label !== actor.name ? <span>{country.label}</span> : null}
        <ShowQuery question={actorQuestion(actor.slug)} />
      </p>
      <h1>{actor.name}</h1>
      {actor.description ? <p class="standfirst">{actor.description}</p> : null}
      <dl class="card-list">
        <Row term="Offices">
          {actor.offices.map(({ title, country: of, held }) => (
            <li key={title + held.edtf}>
              {title}
              {of ? `, ${nameOfCountry(of)}` : ''} <span class="kind">{edtfInWords(held.edtf)}</span>
            </li>
          ))}
        </Row>
        <Row term="Belongs to">
          {actor.memberships.map(({ organization, held }) => (
            <li key={organization.slug}>
              <ActorLink actor={organization} /> <span class="kind">{edtfInWords(held.edtf)}</span>
            </li>
          ))}
        </Row>
        <Row term="Also called">
          {actor.aliases.map((alias) => (
            <li key={alias}>{alias}</li>
          ))}
        </Row>
        <Row term="Here">
          {[
            <li key="events">{counted(actor.eventCount, 'event')}</li>,
            <li key="articles">{counted(actor.articleCount, 'article')}</li>,
          ]}
        </Row>
      </dl>
    </header>
  );
}

function Row({ term, children }: { term: string; children: preact.ComponentChild[] }) {
  if (children.length === 0) return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <ul class="plain">{children}</ul>
      </dd>
    </div>
  );
}

function Counterparts({ actor }: { actor: Actor }) {
  const { edges, totalCount } = actor.counterparts;
  if (edges.length === 0) return null;
  const largest = largestOf(edges);
  return (
    <section aria-labelledby="counterparts-heading">
      <h2 id="counterparts-heading" class="heading">
        Counterparts
      </h2>
      <table class="counterparts">
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">Conflict and cooperation</th>
            <th scope="col">Events</th>
            <th scope="col">Latest</th>
          </tr>
        </thead>
        <tbody>
          {edges.map(({ node, eventCount, cooperation, conflict, latest }) => (
            <tr key={node.slug}>
              <th scope="row">
                <ActorLink actor={node} />
              </th>
              <td>
                <Balance cooperation={cooperation} conflict={conflict} largest={largest} />
              </td>
              <td class="figure">{eventCount}</td>
              <td>
                <Dated when={latest} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {totalCount > edges.length ? (
        <p class="facts">
          <span>
            the first {edges.length} of {totalCount}
          </span>
        </p>
      ) : null}
    </section>
  );
}

function Quotations({ actor }: { actor: Actor }) {
  const { edges, totalCount } = actor.quotations;
  if (edges.length === 0) return null;
  return (
    <section aria-labelledby="quotations-heading">
      <h2 id="quotations-heading" class="heading">
        In its words <span class="kind">{totalCount}</span>
      </h2>
      <ul class="plain quotations">
        {edges.map(({ node }) => (
          <li key={`${node.article.slug} ${node.start}`}>
            <blockquote class={node.direct ? 'direct' : 'retold'}>
              <a href={`${articlePath(node.article.slug)}#at-${node.start}`}>{node.text}</a>
            </blockquote>
            <p class="facts">
              <span>{node.direct ? 'word for word' : 'retold'}</span>
              <span>{node.article.headline}</span>
              <Dated when={node.article.published} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Articles({ actor }: { actor: Actor }) {
  return (
    <section class="wide" aria-labelledby="articles-heading">
      <h2 id="articles-heading" class="heading">
        Named in <span class="kind">{actor.articles.totalCount}</span>
      </h2>
      <ul class="plain earlier">
        {actor.articles.edges.map(({ node }) => (
          <li key={node.slug}>
            <ArticleLine article={node} />
          </li>
        ))}
      </ul>
    </section>
  );
}
