import type { ArticleLineFragment } from '../../operations/answers.ts';
import { articlePath } from '../address.ts';
import { Dated } from './dated.tsx';

export function ArticleLine({ article }: { article: ArticleLineFragment }) {
  return (
    <div class="article-line">
      <a href={articlePath(article.slug)}>{article.headline}</a>
      <ArticleFacts article={article} />
    </div>
  );
}

/** Where and when an article appeared. */
export function ArticleFacts({ article }: { article: Omit<ArticleLineFragment, 'slug' | 'headline'> }) {
  return (
    <p class="facts">
      {article.section ? <span class="section">{article.section}</span> : null}
      {article.publication ? <span>{article.publication.name}</span> : null}
      <Dated when={article.published} />
    </p>
  );
}
