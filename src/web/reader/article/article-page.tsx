import { useMemo, useState } from 'preact/hooks';
import type { Question } from '../operation.ts';
import { ActorLink, ActorLinks } from '../parts/actor-link.tsx';
import { AnswerOf } from '../parts/answer-of.tsx';
import { ArticleFacts, ArticleLine } from '../parts/article-line.tsx';
import { Missing } from '../parts/missing.tsx';
import { ShowQuery } from '../parts/show-query.tsx';
import { counted } from '../words.ts';
import { ActorCard } from './actor-card.tsx';
import { Body } from './body.tsx';
import { Notes } from './notes.tsx';
import { type Article, notesOf, passageId } from './reading.ts';

export function ArticlePage({ slug }: { slug: string }) {
  const question: Question<'article'> = { name: 'article', variables: { slug } };
  return (
    <AnswerOf question={question}>
      {({ article }) =>
        article ? <Reading article={article} question={question} /> : <Missing what="article" />
      }
    </AnswerOf>
  );
}

function Reading({ article, question }: { article: Article; question: Question }) {
  const notes = useMemo(() => notesOf(article), [article]);
  const [lit, light] = useState<string | null>(null);
  return (
    <article class="reading">
      <header class="article-head">
        <ArticleFacts article={article} />
        <h1>{article.headline}</h1>
        {article.standfirst ? <p class="standfirst">{article.standfirst}</p> : null}
        <p class="facts">
          {article.authors.length > 0 ? (
            <span>By {article.authors.map(({ name }) => name).join(', ')}</span>
          ) : null}
          <span>{counted(article.wordCount, 'word')}</span>
          <span>{counted(article.events.totalCount, 'event')} read out of it</span>
          <ShowQuery question={question} />
        </p>
      </header>
      <div class="text-and-margin">
        <Body article={article} notes={notes} lit={lit} light={light} />
        <section class="margin" aria-labelledby="margin-heading">
          <h2 id="margin-heading">What it reports</h2>
          <Notes notes={notes} lit={lit} light={light} />
        </section>
      </div>
      <Quotations article={article} />
      <People article={article} />
      <Duplicates article={article} />
      <Related article={article} />
      <Origin article={article} />
      <ActorCard article={article} />
    </article>
  );
}

function Quotations({ article }: { article: Article }) {
  if (article.quotations.length === 0) return null;
  return (
    <section class="under">
      <h2>Who says what</h2>
      <ul class="plain quotations">
        {article.quotations.map(({ start, text, direct, speaker, cue }) => (
          <li key={start}>
            <p class="speaker">
              {speaker ? <ActorLink actor={speaker} /> : 'A speaker who is not named'}{' '}
              <span class="kind">{direct ? 'word for word' : `retold${cue ? `, “${cue}”` : ''}`}</span>
            </p>
            <blockquote class={direct ? 'direct' : 'retold'}>
              <a href={`#${passageId(start)}`}>{text}</a>
            </blockquote>
          </li>
        ))}
      </ul>
    </section>
  );
}

function People({ article }: { article: Article }) {
  return (
    <section class="under">
      <h2>Who is in it</h2>
      <p class="people">
        {article.actors.edges.map(({ node, mentions }) => (
          <span key={node.slug}>
            <ActorLink actor={node} /> <span class="kind">{mentions.length}</span>
          </span>
        ))}
      </p>
    </section>
  );
}

function Duplicates({ article }: { article: Article }) {
  const { edges, totalCount } = article.duplicates;
  if (edges.length === 0) return null;
  return (
    <section class="under">
      <h2>Also printed as</h2>
      <ul class="plain related duplicates">
        {edges.map(({ node, similarity }) => (
          <li key={node.slug}>
            <ArticleLine article={node} />
            <p class="facts">
              <span>{Math.round(similarity * 100)} % of the wording in common</span>
            </p>
          </li>
        ))}
      </ul>
      {totalCount > edges.length ? <p class="facts">and {totalCount - edges.length} more</p> : null}
    </section>
  );
}

/** What is the same text is told apart from what is on the same subject. */
function Related({ article }: { article: Article }) {
  const duplicates = new Set(article.duplicates.edges.map(({ node }) => node.slug));
  const edges = article.related.edges.filter(({ node }) => !duplicates.has(node.slug));
  if (edges.length === 0) return null;
  return (
    <section class="under">
      <h2>Also about this</h2>
      <ul class="plain related">
        {edges.map(({ node, sharedActors }) => (
          <li key={node.slug}>
            <ArticleLine article={node} />
            {sharedActors.length > 0 ? (
              <p class="facts">
                <span>
                  shares <ActorLinks actors={sharedActors.slice(0, 3)} />
                </span>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Origin({ article }: { article: Article }) {
  const { rights, basis, url, path } = article.source;
  return (
    <footer class="origin facts">
      {article.topics.length > 0 ? <span>{article.topics.map(({ label }) => label).join(', ')}</span> : null}
      {basis ? <span>{basis}</span> : null}
      {rights ? <span>{rights}</span> : null}
      <span>{url ? <a href={url}>Source</a> : `Read from ${path}`}</span>
    </footer>
  );
}
