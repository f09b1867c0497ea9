import { useState } from 'preact/hooks';
import type { FrontQuery, MoreArticlesQuery } from '../../operations/answers.ts';
import { articlePath } from '../address.ts';
import { ask } from '../ask.ts';
import type { Question } from '../operation.ts';
import { ActorLink, ActorLinks } from '../parts/actor-link.tsx';
import { AnswerOf } from '../parts/answer-of.tsx';
import { ArticleFacts, ArticleLine } from '../parts/article-line.tsx';
import { MonthChart } from '../parts/month-chart.tsx';
import { ShowQuery } from '../parts/show-query.tsx';
import { counted, kindInWords } from '../words.ts';

const question: Question<'front'> = { name: 'front', variables: {} };

export function FrontPage() {
  return <AnswerOf question={question}>{(answer) => <Front answer={answer} />}</AnswerOf>;
}

/** How many articles are shown with their first paragraph. */
const leadCount = 5;

function Front({ answer }: { answer: FrontQuery }) {
  const articles = answer.articles.edges.map(({ node }) => node);
  const [first, ...rest] = articles.slice(0, leadCount);
  return (
    <div class="front">
      <h1 class="unseen">Latest articles, events and actors</h1>
      <section class="latest" aria-labelledby="latest-heading">
        <h2 id="latest-heading" class="heading">
          Latest <ShowQuery question={question} />
        </h2>
        {first ? <Lead article={first} isFirst /> : <p>No article has been seeded yet.</p>}
        <div class="leads">
          {rest.map((article) => (
            <Lead key={article.slug} article={article} />
          ))}
        </div>
      </section>
      <aside class="beside">
        <Actors answer={answer} />
        <About answer={answer} />
      </aside>
      <section class="wide" aria-labelledby="months-heading">
        <h2 id="months-heading" class="heading">
          Cooperation and conflict, month by month
        </h2>
        <MonthChart
          months={answer.timeline}
          askMonth={(edtf) => ({ name: 'period', variables: { filter: { when: { edtf } } } })}
        />
      </section>
      <section class="wide" aria-labelledby="earlier-heading">
        <h2 id="earlier-heading" class="heading">
          Earlier
        </h2>
        <Earlier answer={answer} />
      </section>
    </div>
  );
}

type FrontArticle = FrontQuery['articles']['edges'][number]['node'];

function Lead({ article, isFirst }: { article: FrontArticle; isFirst?: true }) {
  const text = article.standfirst ?? article.excerpt;
  return (
    <article class={isFirst ? 'lead first' : 'lead'}>
      <h3>
        <a href={articlePath(article.slug)}>{article.headline}</a>
      </h3>
      <p class="excerpt">{text}</p>
      <ArticleFacts article={article} />
      <p class="facts">
        <span>
          <ActorLinks actors={article.actors.edges.map(({ node }) => node)} />
        </span>
        <span>{counted(article.events.totalCount, 'event')}</span>
      </p>
    </article>
  );
}

function Actors({ answer }: { answer: FrontQuery }) {
  const actors = answer.actors.edges.map(({ node }) => node);
  const most = Math.max(1, ...actors.map(({ eventCount }) => eventCount));
  return (
    <section aria-labelledby="actors-heading">
      <h2 id="actors-heading" class="heading">
        Most active
      </h2>
      <ol class="plain ranking">
        {actors.map((actor) => (
          <li key={actor.slug}>
            <span>
              <ActorLink actor={actor} /> <span class="kind">{kindInWords(actor.kind)}</span>
            </span>
            <span class="amount">
              <span
                class="amount-bar"
                style={{ width: `${(100 * actor.eventCount) / most}%` }}
                aria-hidden="true"
              />
              <span class="figure">
                {actor.eventCount}
                <span class="unseen"> events</span>
              </span>
            </span>
          </li>
        ))}
      </ol>
      <p class="facts">
        <span>by events in which they take part</span>
      </p>
    </section>
  );
}

function About({ answer: { dataset } }: { answer: FrontQuery }) {
  if (dataset === null) return null;
  return (
    <section class="about" aria-labelledby="about-heading">
      <h2 id="about-heading" class="heading">
        Every claim can be checked
      </h2>
      <p>
        {counted(dataset.events, 'event')} and {counted(dataset.actors, 'actor')} were read out of{' '}
        {counted(dataset.articles, 'article')} by a machine, each with the sentence that says so. Where
        editors corrected it, both readings stay.
      </p>
      <p>
        <a href="/playground">Ask the API yourself</a>
      </p>
    </section>
  );
}

function Earlier({ answer }: { answer: FrontQuery }) {
  const shown = answer.articles.edges.slice(leadCount).map(({ node }) => node);
  const [more, setMore] = useState<MoreArticlesQuery['articles'][]>([]);
  const [isAway, setAway] = useState(false);
  const { pageInfo } = more.at(-1) ?? answer.articles;
  const after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  const articles = [...shown, ...more.flatMap(({ edges }) => edges.map(({ node }) => node))];
  return (
    <>
      <ul class="plain earlier">
        {articles.map((article) => (
          <li key={article.slug}>
            <ArticleLine article={article} />
          </li>
        ))}
      </ul>
      {after === null ? null : (
        <button
          type="button"
          onClick={() =>
            ask({ name: 'more-articles', variables: { after } }).then(
              (next) => setMore([...more, next.articles]),
              () => setAway(true),
            )
          }
        >
          More articles
        </button>
      )}
      {isAway ? <p role="alert">The API does not answer at the moment. Try again in a minute.</p> : null}
    </>
  );
}
