import { readEdtf } from '../../drizzle/edtf.ts';
import { excerptOf } from '../../drizzle/excerpt.ts';
import { stableId } from '../../drizzle/stable-id.ts';
import type { articleRevisions, RevisedClaim, RevisionChanges } from '../../drizzle/tables/index.ts';
import { slugOf } from '../slug.ts';
import type { ArticleRows } from './article-rows.ts';
import { type Claim, partiesOf } from './claim.ts';
import type { Earlier, Told } from './earlier.ts';
import { findTextChanges } from './text-change.ts';

/** An article as it is written, as far as revisions compare it with what was there. */
export interface Later {
  rows: ArticleRows;
  claims: readonly Claim[];
  /** Slugs of whom it names. */
  actors: readonly string[];
}

type Row = Omit<typeof articleRevisions.$inferInsert, 'run'>;

/** The row of what an article said before, or null where its source says the same as then. */
export function revisionOf(earlier: Earlier, later: Later): Row | null {
  const now = comparable(toldBy(later.rows));
  const before = comparable(earlier.told);
  const fields = Object.keys(now).filter(
    (key) => JSON.stringify(now[key as keyof Told]) !== JSON.stringify(before[key as keyof Told]),
  );
  if (fields.every((field) => isRead(field, later))) return null;
  const { told, contentHash, excerptOnly, revisions } = earlier;
  const span = told.publishedEdtf === null ? null : readEdtf(told.publishedEdtf);
  const articleId = later.rows.article.id;
  return {
    ...told,
    body: excerptOnly ? excerptOf(told.body) : told.body,
    id: stableId('revision', articleId, revisions, contentHash),
    articleId,
    position: revisions,
    authors: JSON.stringify(told.authors),
    topics: JSON.stringify(told.topics),
    publishedStart: span?.start ?? null,
    publishedEnd: span?.end ?? null,
    publishedPrecision: span?.precision ?? null,
    changes: JSON.stringify(changesOf(fields, earlier, later)),
  };
}

function toldBy({ article, publication, authors, topics }: ArticleRows): Told {
  return {
    headline: article.headline,
    standfirst: article.standfirst ?? null,
    body: article.body,
    language: article.language,
    section: article.section ?? null,
    publication: publication?.name ?? null,
    authors: authors.map(({ name }) => name),
    topics: topics.map(({ code }) => code).sort(),
    publishedEdtf: article.publishedEdtf ?? null,
    url: article.url ?? null,
    rights: article.rights ?? null,
  };
}

/** Of publications and authors the last way to write the name is kept for all their articles. */
function comparable(told: Told): Told {
  const { publication, authors } = told;
  return { ...told, publication: publication && slugOf(publication), authors: authors.map(slugOf) };
}

/** What the extractor may have found where the source says nothing, and so may find otherwise. */
function isRead(field: string, { rows }: Later): boolean {
  return field === 'topics' || (field === 'publishedEdtf' && rows.article.publishedBasis === 'text');
}

function changesOf(
  fields: string[],
  { told, excerptOnly, actors, claims }: Earlier,
  later: Later,
): RevisionChanges {
  const before = new Map(claims.map((claim) => [keyOf(claim), claim]));
  const after = new Map(later.claims.map((claim) => [keyOf(claim), claim]));
  return {
    fields,
    body:
      excerptOnly || later.rows.article.excerptOnly
        ? []
        : findTextChanges(told.body, later.rows.article.body),
    actorsAdded: later.actors.filter((slug) => !actors.includes(slug)).sort(),
    actorsRemoved: actors.filter((slug) => !later.actors.includes(slug)),
    eventsAdded: [...after].filter(([key]) => !before.has(key)).map(([, claim]) => revisedClaim(claim)),
    eventsRemoved: [...before].filter(([key]) => !after.has(key)).map(([, claim]) => revisedClaim(claim)),
  };
}

/** What a claim says, wherever in the text it stands. */
function keyOf(claim: Claim): string {
  const parties = claim.participants.map(({ role, actor }) => `${role} ${actor}`).sort();
  return JSON.stringify([claim.type, claim.mode, claim.claimStatus, claim.when?.edtf ?? null, parties]);
}

function revisedClaim(claim: Claim): RevisedClaim {
  return {
    type: claim.type,
    claimStatus: claim.claimStatus,
    edtf: claim.when?.edtf ?? null,
    actors: partiesOf(claim),
    quote: claim.quote,
  };
}
