import { urlOf } from './site.ts';
import type { Topic } from './topic.ts';

/** What feeds ask of an article. */
export const feedArticleFields = `
  slug headline standfirst body excerpt language section
  published { edtf start end precision }
  publication { name }
  authors { name }
  topics { code label }
  source { rights }`;

export interface FeedArticle {
  slug: string;
  headline: string;
  standfirst: string | null;
  body: string | null;
  excerpt: string;
  language: string;
  section: string | null;
  published: { edtf: string; start: string | null; end: string | null; precision: string };
  publication: { name: string } | null;
  authors: { name: string }[];
  topics: Topic[];
  source: { rights: string | null };
}

/** A list of articles for feed readers, whatever the format. */
export interface Feed {
  title: string;
  description: string;
  /** The page of the site that shows the same. */
  pageUrl: string;
  /** Where the feed itself is. */
  selfUrl: string;
  articles: readonly FeedArticle[];
}

/** The one language of all articles, or undefined. */
export function languageOf({ articles }: Feed): string | undefined {
  const languages = new Set(articles.map(({ language }) => language));
  return languages.size === 1 ? articles[0]?.language : undefined;
}

/** The address of an article's page. */
export function articleUrl({ slug }: Pick<FeedArticle, 'slug'>, site: string): string {
  return urlOf(site, 'articles', slug);
}

/** The day of publication where it is one day; feeds have no way to say "some time in June". */
export function dayOf({ published }: Pick<FeedArticle, 'published'>): Date | undefined {
  return published.precision === 'DAY' && published.start ? new Date(published.start) : undefined;
}

/** For formats that insist on a moment: the first that it can have been, or else the last. */
export function momentOf({ published }: FeedArticle): Date {
  return new Date(published.start ?? published.end ?? 0);
}

/** The newest moment of a feed, which changes only when what it shows does. */
export function newestOf({ articles }: Feed): Date {
  return new Date(Math.max(0, ...articles.map((article) => momentOf(article).getTime())));
}

/** What an article is about, in its own summary or its first paragraph. */
export function summaryOf({
  standfirst,
  body,
  excerpt,
}: Pick<FeedArticle, 'standfirst' | 'body' | 'excerpt'>): string {
  return standfirst ?? body?.split('\n\n')[0] ?? excerpt;
}

/** As much of an article's text as may be passed on. */
export function shownText({ body, excerpt }: Pick<FeedArticle, 'body' | 'excerpt'>): string {
  return body ?? excerpt;
}
