import { drizzleConnectionHelpers } from '@pothos/plugin-drizzle';
import { excerptOf } from '../drizzle/excerpt.ts';
import type {
  RevisedClaim,
  RevisionChanges,
  TextChange as TextChangeShape,
} from '../drizzle/tables/index.ts';
import type { ClaimStatus as Status } from '../drizzle/vocabulary/claim-statuses.ts';
import type { EventType as Type } from '../drizzle/vocabulary/event-types.ts';
import { builder } from './builder.ts';
import { describedEnum } from './described-enum.ts';
import { ClaimStatus, EventType } from './event.ts';
import { countIfAsked, ofPage, readLinked, withTotal } from './linked.ts';
import { checkPage } from './page.ts';
import { publishedColumns, whenPublished } from './published.ts';
import { totalCountField } from './total-count.ts';
import { When } from './when.ts';

const revisedFields = {
  HEADLINE: 'Its title.',
  STANDFIRST: 'The summary under the headline.',
  BODY: 'Its text: see `bodyChanges`.',
  LANGUAGE: 'Its language.',
  SECTION: 'The part of the publication it stands in.',
  PUBLICATION: 'Who published it.',
  AUTHORS: 'Who wrote it.',
  TOPICS: 'What it is about.',
  PUBLISHED: 'When it was published.',
  URL: 'Where it was first published.',
  RIGHTS: 'Licence or usage terms.',
} as const;

const RevisedField = describedEnum('RevisedField', 'What of an article was edited.', revisedFields);

const TextChange = builder.objectRef<TextChangeShape>('TextChange').implement({
  description:
    'A passage in which two texts differ: `before` stands in the place of `after`. Where they differ in very much, whole paragraphs or all of it.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'First UTF-16 code unit of the earlier body.' }),
    end: t.exposeInt('end', { description: 'One past the last UTF-16 code unit of the earlier body.' }),
    newStart: t.exposeInt('newStart', { description: 'First UTF-16 code unit of the body after it.' }),
    newEnd: t.exposeInt('newEnd', {
      description: 'One past the last UTF-16 code unit of the body after it.',
    }),
    before: t.exposeString('before', { description: 'What the earlier body says there.' }),
    after: t.exposeString('after', { description: 'What the body after it says there.' }),
  }),
});

const RevisedEvent = builder.objectRef<RevisedClaim>('RevisedEvent').implement({
  description: 'An event that only one of two texts tells of, as that text tells it.',
  fields: (t) => ({
    type: t.field({ type: EventType, description: 'Its class.', resolve: ({ type }) => type as Type }),
    claimStatus: t.field({
      type: ClaimStatus,
      description: 'As what it is told.',
      resolve: ({ claimStatus }) => claimStatus as Status,
    }),
    edtf: t.exposeString('edtf', {
      nullable: true,
      description: 'When it happened, in EDTF. Null where unknown.',
    }),
    actors: t.exposeStringList('actors', { description: 'Slugs of who takes part.' }),
    quote: t.exposeString('quote', { description: 'The words that tell of it.' }),
  }),
});

const ArticleRevision = builder.drizzleObject('articleRevisions', {
  name: 'ArticleRevision',
  description: 'What an article said before its source was edited, and how the text after it differs.',
  select: { columns: { articleId: true } },
  fields: (t) => ({
    headline: t.exposeString('headline', { description: 'Its title.' }),
    standfirst: t.exposeString('standfirst', {
      nullable: true,
      description: 'The summary printed under the headline.',
    }),
    body: t.string({
      description: 'Its text; of an article of which its rights let no more be passed on, an excerpt of it.',
      select: { columns: { body: true }, with: { article: { columns: { excerptOnly: true } } } },
      resolve: ({ body, article }) => (article.excerptOnly ? excerptOf(body) : body),
    }),
    language: t.exposeString('language', { description: 'BCP 47 language tag.' }),
    section: t.exposeString('section', {
      nullable: true,
      description: 'The part of the publication it stood in.',
    }),
    publication: t.exposeString('publication', { nullable: true, description: 'Name of who published it.' }),
    authors: t.stringList({
      description: 'Names of who wrote it, in the order of the byline.',
      select: { columns: { authors: true } },
      resolve: ({ authors }) => JSON.parse(authors) as string[],
    }),
    topics: t.stringList({
      description: 'Codes of what it was about.',
      select: { columns: { topics: true } },
      resolve: ({ topics }) => JSON.parse(topics) as string[],
    }),
    published: t.field({
      type: When,
      description: 'When it was published, as it said.',
      select: {
        columns: publishedColumns,
      },
      resolve: whenPublished,
    }),
    url: t.exposeString('url', { nullable: true, description: 'Where it was first published.' }),
    rights: t.exposeString('rights', { nullable: true, description: 'Licence or usage terms.' }),
    replaced: t.string({
      description: 'When the text after it was seeded, ISO 8601 in UTC.',
      select: { with: { replacing: { columns: { finished: true } } } },
      resolve: ({ replacing }) => replacing.finished,
    }),
    replacedIn: t.string({
      description: 'The version of the dataset that brought the text after it.',
      select: { with: { replacing: { columns: { version: true } } } },
      resolve: ({ replacing }) => replacing.version,
    }),
  }),
});

const select = { columns: { changes: true } } as const;
const read = ({ changes }: { changes: string }) => JSON.parse(changes) as RevisionChanges;

builder.drizzleObjectFields(ArticleRevision, (t) => ({
  changed: t.field({
    type: [RevisedField],
    description: 'What the text after it has otherwise.',
    select,
    resolve: (row) => read(row).fields.map(fieldNamed),
  }),
  bodyChanges: t.field({
    type: [TextChange],
    description:
      'Where the body after it says something else, in order. Nothing where rights let only excerpts be passed on.',
    select: { columns: { changes: true }, with: { article: { columns: { excerptOnly: true } } } },
    resolve: (row) => (row.article.excerptOnly ? [] : read(row).body),
  }),
  actorsAdded: t.stringList({
    description: 'Slugs of actors that only the text after it names.',
    select,
    resolve: (row) => read(row).actorsAdded,
  }),
  actorsRemoved: t.stringList({
    description: 'Slugs of actors that the text after it does not name any more.',
    select,
    resolve: (row) => read(row).actorsRemoved,
  }),
  eventsAdded: t.field({
    type: [RevisedEvent],
    description: 'Events that only the text after it tells of.',
    select,
    resolve: (row) => read(row).eventsAdded,
  }),
  eventsRemoved: t.field({
    type: [RevisedEvent],
    description: 'Events that the text after it does not tell of any more.',
    select,
    resolve: (row) => read(row).eventsRemoved,
  }),
}));

function fieldNamed(column: string): keyof typeof revisedFields {
  return (column === 'publishedEdtf' ? 'PUBLISHED' : column.toUpperCase()) as keyof typeof revisedFields;
}

const revisionsOfArticle = drizzleConnectionHelpers(builder, 'articleRevisions', {
  query: { orderBy: { position: 'desc' } },
});

builder.drizzleObjectField('articles', 'revisions', (t) =>
  t.connection(
    {
      type: ArticleRevision,
      description:
        'What it said before its source was edited, the latest first. Empty where nothing was edited.',
      link: 'revisionsOfArticle',
      select: (args, context, nested, selected?: unknown) => {
        checkPage(args, ['number']);
        return {
          columns: { id: true },
          with: { revisions: revisionsOfArticle.getQuery(args, context, ofPage(nested, 'ArticleRevision')) },
          extras: countIfAsked(readLinked('revisionsOfArticle', null, context), selected),
        };
      },
      resolve: (row, args, context, info) =>
        withTotal(
          readLinked('revisionsOfArticle', null, context),
          row,
          revisionsOfArticle.resolve(row.revisions, args, context),
          { args, context, info },
        ),
    },
    {
      fields: (connection) => totalCountField(connection),
    },
  ),
);
