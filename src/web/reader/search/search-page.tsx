import { useState } from 'preact/hooks';
import type { SearchQuery } from '../../operations/answers.ts';
import { actorPath, articlePath, eventPath, searchPath } from '../address.ts';
import { ask } from '../ask.ts';
import type { Question } from '../operation.ts';
import { searchQuestion } from '../page-question.ts';
import { AnswerOf } from '../parts/answer-of.tsx';
import { ArticleFacts } from '../parts/article-line.tsx';
import { Dated } from '../parts/dated.tsx';
import { ClaimStatus, Tone } from '../parts/event-line.tsx';
import { ShowQuery } from '../parts/show-query.tsx';
import { classInWords, counted, kindInWords, partiesInWords } from '../words.ts';
import { Highlighted } from './highlighted.tsx';

type Edge = SearchQuery['search']['edges'][number];

export function SearchPage() {
  const parameters = new URLSearchParams(location.search);
  const question = searchQuestion(parameters);
  const query = parameters.get('q') ?? '';
  if (question === null) {
    return (
      <div class="search-page">
        <h1>Search</h1>
        <Help />
      </div>
    );
  }
  return (
    <div class="search-page">
      <h1>“{query}”</h1>
      <Types query={query} chosen={parameters.get('type')} />
      <AnswerOf question={question}>
        {({ search }) => <Results key={query} first={search} question={question} />}
      </AnswerOf>
    </div>
  );
}

function Types({ query, chosen }: { query: string; chosen: string | null }) {
  return (
    <nav aria-label="Kinds of results" class="types">
      {([null, 'articles', 'actors', 'events'] as const).map((type) => (
        <a
          key={type}
          href={searchPath(query, type ?? undefined)}
          aria-current={chosen === type ? 'page' : undefined}
        >
          {type ?? 'everything'}
        </a>
      ))}
    </nav>
  );
}

interface ResultsProps {
  first: SearchQuery['search'];
  question: Question<'search'>;
}

function Results({ first, question }: ResultsProps) {
  const [pages, setPages] = useState([first]);
  const { pageInfo } = pages.at(-1) ?? first;
  const edges = pages.flatMap((page) => page.edges);
  const showMore = async () => {
    const variables = { ...question.variables, after: pageInfo.endCursor };
    const answer = await ask({ ...question, variables }).catch(() => null);
    if (answer) setPages([...pages, answer.search]);
  };
  return (
    <>
      <p class="facts" role="status">
        <span>{first.totalCount === 0 ? 'Nothing was found' : counted(first.totalCount, 'result')}</span>
        <ShowQuery question={question} />
      </p>
      {first.didYouMean ? (
        <p class="did-you-mean">
          Did you mean <a href={searchPath(first.didYouMean)}>{first.didYouMean}</a>?
        </p>
      ) : null}
      {first.totalCount === 0 ? <Help /> : null}
      <ol class="plain results">
        {edges.map((edge) => (
          <li key={`${edge.node.__typename} ${edge.node.slug}`}>
            <Result edge={edge} />
          </li>
        ))}
      </ol>
      {pageInfo.hasNextPage ? (
        <button type="button" onClick={showMore}>
          More results
        </button>
      ) : null}
    </>
  );
}

function Result({ edge: { node, highlights } }: { edge: Edge }) {
  switch (node.__typename) {
    case 'Article':
      return (
        <>
          <p class="result-title">
            <a href={articlePath(node.slug)}>{node.headline}</a>
          </p>
          <Highlighted highlights={highlights} except={['headline']} />
          <ArticleFacts article={node} />
        </>
      );
    case 'Actor':
      return (
        <>
          <p class="result-title">
            <a href={actorPath(node.slug)}>{node.name}</a>
          </p>
          <Highlighted highlights={highlights} except={['name']} />
          <p class="facts">
            <span class="section">{kindInWords(node.kind)}</span>
            <span>{counted(node.eventCount, 'event')}</span>
            <span>{counted(node.articleCount, 'article')}</span>
          </p>
        </>
      );
    default:
      return (
        <>
          <p class="result-title">
            <Tone event={node} />{' '}
            <a href={eventPath(node.slug)}>
              {partiesInWords(node)}: {classInWords(node)}
            </a>
          </p>
          <Highlighted highlights={highlights} except={['summary']} />
          <p class="facts">
            <span class="section">event</span>
            <Dated when={node.when} />
            {node.place ? <span>{node.place.name}</span> : null}
            <ClaimStatus event={node} />
          </p>
        </>
      );
  }
}

function Help() {
  return (
    <div class="kind-message">
      <h2>How to search</h2>
      <ul>
        <li>Words are looked for together, in any form: “sign” finds “signed”.</li>
        <li>
          <code>"a phrase"</code> in quotation marks, <code>begin*</code> for the beginning of a word
        </li>
        <li>
          <code>this OR that</code>, and <code>-without</code>
        </li>
      </ul>
    </div>
  );
}
