import { defineRelations } from 'drizzle-orm';
import * as tables from './tables/index.ts';

/** Statements of the agreed view. The relations named `all…` lead to the overruled ones too. */
const agreed = { standing: 'AGREED' } as const;

/** Every arrow between the tables, once. */
export const relations = defineRelations(tables, (r) => ({
  articles: {
    publication: r.one.publications({ from: r.articles.publicationId, to: r.publications.id }),
    bylines: r.many.bylines({ from: r.articles.id, to: r.bylines.articleId }),
    authors: r.many.authors({
      from: r.articles.id.through(r.bylines.articleId),
      to: r.authors.id.through(r.bylines.authorId),
    }),
    topics: r.many.topics({
      from: r.articles.id.through(r.articleTopics.articleId),
      to: r.topics.id.through(r.articleTopics.topicId),
    }),
    mentions: r.many.mentions({ from: r.articles.id, to: r.mentions.articleId, where: agreed }),
    allMentions: r.many.mentions({ from: r.articles.id, to: r.mentions.articleId }),
    appearances: r.many.appearances({ from: r.articles.id, to: r.appearances.articleId }),
    reports: r.many.reports({ from: r.articles.id, to: r.reports.articleId }),
    quotations: r.many.quotations({ from: r.articles.id, to: r.quotations.articleId, where: agreed }),
    allQuotations: r.many.quotations({ from: r.articles.id, to: r.quotations.articleId }),
    dateExpressions: r.many.dateExpressions({
      from: r.articles.id,
      to: r.dateExpressions.articleId,
      where: agreed,
    }),
    allDateExpressions: r.many.dateExpressions({ from: r.articles.id, to: r.dateExpressions.articleId }),
    evidence: r.many.evidence({ from: r.articles.id, to: r.evidence.articleId, where: agreed }),
    allEvidence: r.many.evidence({ from: r.articles.id, to: r.evidence.articleId }),
    duplicates: r.many.articleDuplicates({ from: r.articles.id, to: r.articleDuplicates.articleId }),
    revisions: r.many.articleRevisions({ from: r.articles.id, to: r.articleRevisions.articleId }),
  },
  articleDuplicates: {
    other: r.one.articles({ from: r.articleDuplicates.otherId, to: r.articles.id, optional: false }),
  },
  articleRevisions: {
    article: r.one.articles({ from: r.articleRevisions.articleId, to: r.articles.id, optional: false }),
    replacing: r.one.ingestRuns({
      from: r.articleRevisions.run,
      to: r.ingestRuns.id,
      optional: false,
    }),
  },
  changes: {
    bringing: r.one.ingestRuns({ from: r.changes.run, to: r.ingestRuns.id, optional: false }),
    article: r.one.articles({ from: r.changes.entityId, to: r.articles.id }),
    actor: r.one.actors({ from: r.changes.entityId, to: r.actors.id }),
    event: r.one.events({ from: r.changes.entityId, to: r.events.id }),
    counterpart: r.one.articles({ from: r.changes.counterpartId, to: r.articles.id }),
  },
  bylines: {
    article: r.one.articles({ from: r.bylines.articleId, to: r.articles.id, optional: false }),
    author: r.one.authors({ from: r.bylines.authorId, to: r.authors.id, optional: false }),
  },
  mentions: {
    article: r.one.articles({ from: r.mentions.articleId, to: r.articles.id, optional: false }),
    actor: r.one.actors({ from: r.mentions.actorId, to: r.actors.id, optional: false }),
    replacedBy: r.one.mentions({ from: r.mentions.replacedById, to: r.mentions.id }),
  },
  appearances: {
    article: r.one.articles({ from: r.appearances.articleId, to: r.articles.id, optional: false }),
    actor: r.one.actors({ from: r.appearances.actorId, to: r.actors.id, optional: false }),
    mentions: r.many.mentions({
      from: [r.appearances.articleId, r.appearances.actorId],
      to: [r.mentions.articleId, r.mentions.actorId],
      where: agreed,
    }),
  },
  quotations: {
    article: r.one.articles({ from: r.quotations.articleId, to: r.articles.id, optional: false }),
    speaker: r.one.actors({ from: r.quotations.speakerId, to: r.actors.id }),
    replacedBy: r.one.quotations({ from: r.quotations.replacedById, to: r.quotations.id }),
  },
  dateExpressions: {
    article: r.one.articles({ from: r.dateExpressions.articleId, to: r.articles.id, optional: false }),
    replacedBy: r.one.dateExpressions({ from: r.dateExpressions.replacedById, to: r.dateExpressions.id }),
  },
  actors: {
    aliases: r.many.actorAliases({ from: r.actors.id, to: r.actorAliases.actorId }),
    offices: r.many.actorOffices({ from: r.actors.id, to: r.actorOffices.actorId }),
    memberships: r.many.actorMemberships({ from: r.actors.id, to: r.actorMemberships.actorId }),
    appearances: r.many.appearances({ from: r.actors.id, to: r.appearances.actorId }),
    involvements: r.many.involvements({ from: r.actors.id, to: r.involvements.actorId }),
    participations: r.many.eventParticipants({ from: r.actors.id, to: r.eventParticipants.actorId }),
    quotations: r.many.quotations({ from: r.actors.id, to: r.quotations.speakerId, where: agreed }),
    corrections: r.many.actorCorrections({ from: r.actors.id, to: r.actorCorrections.actorId }),
  },
  actorCorrections: {
    actor: r.one.actors({ from: r.actorCorrections.actorId, to: r.actors.id, optional: false }),
    article: r.one.articles({ from: r.actorCorrections.articleId, to: r.articles.id, optional: false }),
  },
  actorMemberships: {
    actor: r.one.actors({ from: r.actorMemberships.actorId, to: r.actors.id, optional: false }),
    organization: r.one.actors({ from: r.actorMemberships.organizationId, to: r.actors.id, optional: false }),
  },
  events: {
    place: r.one.places({ from: r.events.placeId, to: r.places.id }),
    attributedTo: r.one.actors({ from: r.events.attributedToId, to: r.actors.id }),
    participants: r.many.eventParticipants({ from: r.events.id, to: r.eventParticipants.eventId }),
    involvements: r.many.involvements({ from: r.events.id, to: r.involvements.eventId }),
    reports: r.many.reports({ from: r.events.id, to: r.reports.eventId }),
    evidence: r.many.evidence({ from: r.events.id, to: r.evidence.eventId }),
  },
  eventParticipants: {
    event: r.one.events({ from: r.eventParticipants.eventId, to: r.events.id, optional: false }),
    actor: r.one.actors({ from: r.eventParticipants.actorId, to: r.actors.id, optional: false }),
  },
  involvements: {
    event: r.one.events({ from: r.involvements.eventId, to: r.events.id, optional: false }),
    actor: r.one.actors({ from: r.involvements.actorId, to: r.actors.id, optional: false }),
    roles: r.many.eventParticipants({
      from: [r.involvements.eventId, r.involvements.actorId],
      to: [r.eventParticipants.eventId, r.eventParticipants.actorId],
    }),
  },
  reports: {
    event: r.one.events({ from: r.reports.eventId, to: r.events.id, optional: false }),
    article: r.one.articles({ from: r.reports.articleId, to: r.articles.id, optional: false }),
    evidence: r.many.evidence({
      from: [r.reports.eventId, r.reports.articleId],
      to: [r.evidence.eventId, r.evidence.articleId],
    }),
  },
  evidence: {
    event: r.one.events({ from: r.evidence.eventId, to: r.events.id }),
    article: r.one.articles({ from: r.evidence.articleId, to: r.articles.id, optional: false }),
    attributedTo: r.one.actors({ from: r.evidence.attributedToId, to: r.actors.id }),
    replacedBy: r.one.evidence({ from: r.evidence.replacedById, to: r.evidence.id }),
    replaced: r.many.evidence({ from: r.evidence.id, to: r.evidence.replacedById }),
  },
}));

export type Relations = typeof relations;
