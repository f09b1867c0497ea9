import { readEdtf } from '../../drizzle/edtf.ts';
import { stableId } from '../../drizzle/stable-id.ts';
import type {
  appearances,
  articles,
  articleTopics,
  authors,
  bylines,
  dateExpressions,
  mentions,
  publications,
  quotations,
  topics,
} from '../../drizzle/tables/index.ts';
import type { Method } from '../../drizzle/vocabulary/methods.ts';
import { type Assertion, standing } from '../annotations/assertion.ts';
import type { Link } from '../annotations/curation.ts';
import { slugOf } from '../slug.ts';
import type { ExtractedDate, Quotation, Story } from '../story.ts';
import { topicOf } from '../topic.ts';
import { actorId, articleId, articleSlug } from './row-id.ts';
import { shortQuote } from './short-quote.ts';
import type { WrittenStory } from './write.ts';

export interface ArticleRows {
  article: Omit<typeof articles.$inferInsert, 'number'>;
  publication: typeof publications.$inferInsert | null;
  authors: (typeof authors.$inferInsert)[];
  bylines: (typeof bylines.$inferInsert)[];
  topics: (typeof topics.$inferInsert)[];
  articleTopics: (typeof articleTopics.$inferInsert)[];
  mentions: (typeof mentions.$inferInsert)[];
  appearances: (typeof appearances.$inferInsert)[];
  quotations: (typeof quotations.$inferInsert)[];
  dateExpressions: (typeof dateExpressions.$inferInsert)[];
}

/** The rows of one article, all but its events and actors. */
export function articleRows(story: WrittenStory): ArticleRows {
  const article = articleRow(story);
  return {
    article,
    publication: publicationRow(story),
    ...authorRows(article.id, story),
    ...topicRows(article.id, story),
    mentions: mentionRows(article.id, story),
    appearances: appearanceRows(article, story),
    quotations: quotationRows(article, story),
    dateExpressions: dateRows(article.id, story),
  };
}

function articleRow({ source, format, text, extraction, contentHash }: WrittenStory): ArticleRows['article'] {
  const id = articleId(text);
  const published = extraction.published;
  const span = published && readEdtf(published.edtf);
  return {
    id,
    slug: articleSlug(text),
    headline: text.headline,
    standfirst: text.standfirst,
    body: text.body,
    excerptOnly: text.excerptOnly ?? false,
    correctionNote: text.correctionNote ?? null,
    language: text.language,
    section: text.section,
    wordCount: text.body.match(/\S+/g)?.length ?? 0,
    publicationId: publicationRow({ text })?.id ?? null,
    publishedEdtf: published?.edtf ?? null,
    publishedStart: span?.start ?? null,
    publishedEnd: span?.end ?? null,
    publishedPrecision: span?.precision ?? null,
    publishedBasis: published?.basis ?? null,
    day: span?.start ?? span?.end ?? '',
    sourcePath: source.path,
    format,
    url: text.url,
    rights: text.rights,
    basis: text.basis,
    contentHash,
  };
}

function publicationRow({ text: { publication } }: Pick<Story, 'text'>): ArticleRows['publication'] {
  if (publication === null) return null;
  const slug = slugOf(publication);
  return { id: stableId('publication', slug), slug, name: publication };
}

function authorRows(articleRowId: string, { text }: Story): Pick<ArticleRows, 'authors' | 'bylines'> {
  const written = [...new Map(text.authors.map((name) => [slugOf(name), name]))];
  return {
    authors: written.map(([slug, name]) => ({ id: stableId('author', slug), slug, name })),
    bylines: written.map(([slug], position) => ({
      id: stableId('byline', articleRowId, slug),
      articleId: articleRowId,
      authorId: stableId('author', slug),
      position,
    })),
  };
}

/** Topics as the source states them; where it states none, as its words tell. */
function topicRows(
  articleRowId: string,
  { text, extraction }: Story,
): Pick<ArticleRows, 'topics' | 'articleTopics'> {
  const about = [
    ...new Map(
      (text.topics.length > 0 ? text.topics : extraction.topics)
        .map(topicOf)
        .map((topic) => [topic.code, topic]),
    ).values(),
  ];
  return {
    topics: about.map(({ code, label }) => ({ id: stableId('topic', code), code, label })),
    articleTopics: about.map(({ code }) => ({
      id: stableId('article topic', articleRowId, code),
      articleId: articleRowId,
      topicId: stableId('topic', code),
    })),
  };
}

function mentionRows(articleRowId: string, { curation }: Story): ArticleRows['mentions'] {
  const mentionId = ({ statement: { actor, start, end }, method }: Assertion<Link>) =>
    stableId('mention', articleRowId, actor, start, end, ...markOf(method));
  return curation.mentions.map((assertion) => ({
    id: mentionId(assertion),
    articleId: articleRowId,
    actorId: actorId(assertion.statement.actor),
    start: assertion.statement.start,
    end: assertion.statement.end,
    surface: assertion.statement.text,
    ...statementRow(assertion, mentionId),
  }));
}

function dateRows(articleRowId: string, { curation }: Story): ArticleRows['dateExpressions'] {
  const dateId = ({ statement: { start, end }, method }: Assertion<ExtractedDate>) =>
    stableId('date', articleRowId, start, end, ...markOf(method));
  return curation.dates.map((assertion) => ({
    id: dateId(assertion),
    articleId: articleRowId,
    start: assertion.statement.start,
    end: assertion.statement.end,
    text: assertion.statement.text,
    edtf: assertion.statement.edtf,
    ...statementRow(assertion, dateId),
  }));
}

/** What tells a statement of an editor from an extracted one of the same words. */
function markOf(method: Method): string[] {
  return method === 'CURATED' ? [method] : [];
}

/** Who made a statement, and whether it stands. */
function statementRow<Statement>(
  { method, standing, editor, reason, replacement }: Assertion<Statement>,
  idOf: (assertion: Assertion<Statement>) => string,
) {
  return { method, standing, editor, reason, replacedById: replacement && idOf(replacement) };
}

function appearanceRows(
  article: ArticleRows['article'],
  { text, curation }: Story,
): ArticleRows['appearances'] {
  const named = Map.groupBy(
    standing(curation.mentions).map(({ statement }) => statement),
    ({ actor }) => actor,
  );
  const most = Math.max(1, ...[...named.values()].map(({ length }) => length));
  return [...named].map(([slug, links]) => ({
    id: stableId('appearance', article.id, slug),
    articleId: article.id,
    actorId: actorId(slug),
    mentionCount: links.length,
    salience: prominence(links, most, text.body.length),
    day: article.day,
  }));
}

/** Half how often it is named compared with whoever is named most, half how early it is first named. */
function prominence(named: readonly { start: number }[], most: number, bodyLength: number): number {
  const first = Math.min(bodyLength, ...named.map(({ start }) => start));
  const early = bodyLength === 0 ? 0 : 1 - first / bodyLength;
  return Math.round((named.length / most + early) * 500) / 1000;
}

function quotationRows(
  article: ArticleRows['article'],
  { text, curation }: Story,
): ArticleRows['quotations'] {
  const quotations = curation.quotations;
  const replacements = new Set(quotations.map(({ replacement }) => replacement));
  const quotationId = (assertion: Assertion<Quotation>) => {
    const { start, end } = assertion.statement;
    const instead = replacements.has(assertion) ? ['instead'] : markOf(assertion.method);
    return stableId('quotation', article.id, start, end, ...instead);
  };
  return quotations.map((assertion) => {
    const { direct, cue, speaker } = assertion.statement;
    const { start, end } = shortQuote(text, assertion.statement);
    return {
      id: quotationId(assertion),
      articleId: article.id,
      speakerId: speaker && actorId(speaker.actor),
      start,
      end,
      text: text.body.slice(start, end),
      direct,
      cue,
      day: article.day,
      ...statementRow(assertion, quotationId),
    };
  });
}
