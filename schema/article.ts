import { excerptOf } from '../drizzle/excerpt.ts';
import { builder } from './builder.ts';
import { publishedColumns, whenPublished } from './published.ts';
import { When } from './when.ts';

const Source = builder.drizzleObject('articles', {
  variant: 'Source',
  description: 'Where an article was read from, and on what terms.',
  fields: (t) => ({
    path: t.exposeString('sourcePath', { description: 'Path of the source file as it was seeded.' }),
    format: t.exposeString('format', { description: 'Format it was read as, such as `markdown`.' }),
    rights: t.exposeString('rights', {
      nullable: true,
      description: 'Licence or usage terms, as stated by the source.',
    }),
    url: t.exposeString('url', { nullable: true, description: 'Where it was first published.' }),
    basis: t.exposeString('basis', {
      nullable: true,
      description: 'What a text rests on, where it says so.',
    }),
  }),
});

const Publication = builder.drizzleObject('publications', {
  name: 'Publication',
  description: 'A newspaper, agency or site that publishes articles.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its name in URLs and filters.' }),
    name: t.exposeString('name', { description: 'Its name for readers.' }),
  }),
});

const Author = builder.drizzleObject('authors', {
  name: 'Author',
  description: 'Somebody named in the byline of an article.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Their name in URLs and filters.' }),
    name: t.exposeString('name', { description: 'Their name for readers.' }),
  }),
});

const Topic = builder.drizzleObject('topics', {
  name: 'Topic',
  description: 'A subject from the IPTC Media Topics.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description: 'Its code in the IPTC Media Topics, such as `medtop:11000000`.',
    }),
    label: t.exposeString('label', { description: 'Its name in English.' }),
  }),
});

export const Article = builder.drizzleNode('articles', {
  name: 'Article',
  description: 'One article as published, with what was read out of it. All offsets refer to its body.',
  select: { columns: { id: true } },
  id: { column: (article) => article.id, description: 'Opaque id, the same in every copy of the dataset.' },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its name in URLs, unique and stable.' }),
    headline: t.exposeString('headline', { description: 'Its title.' }),
    standfirst: t.exposeString('standfirst', {
      nullable: true,
      description: 'The summary printed under the headline.',
    }),
    body: t.string({
      nullable: true,
      description:
        'Its text, paragraphs separated by one blank line. Offsets count UTF-16 code units, so that `body.slice(start, end)` in JavaScript gives the words meant. Null where its rights do not let the whole be passed on: it can then be found by all its words, and `excerpt` is all that is shown.',
      select: { columns: { body: true, excerptOnly: true } },
      resolve: ({ body, excerptOnly }) => (excerptOnly ? null : body),
    }),
    excerpt: t.string({
      description:
        'The beginning of its first paragraph, ended at a word, of at most 300 UTF-16 code units. Offsets into `body` hold in it as far as it goes.',
      select: { columns: { body: true } },
      resolve: ({ body }) => excerptOf(body),
    }),
    correctionNote: t.exposeString('correctionNote', {
      nullable: true,
      description: 'What its publication says that it corrected in it, as printed.',
    }),
    language: t.exposeString('language', { description: 'BCP 47 language tag, such as `en`.' }),
    section: t.exposeString('section', {
      nullable: true,
      description: 'The part of the publication it stands in.',
    }),
    wordCount: t.exposeInt('wordCount', { description: 'Number of words in the body.' }),
    published: t.field({
      type: When,
      description: 'When it was published, as exactly as is known.',
      select: {
        columns: publishedColumns,
      },
      resolve: whenPublished,
    }),
    publication: t.relation('publication', {
      type: Publication,
      nullable: true,
      description: 'Who published it.',
    }),
    authors: t.field({
      type: [Author],
      description: 'Who wrote it, in the order of the byline.',
      select: (_args, _context, nested) => ({
        with: { bylines: { orderBy: { position: 'asc' }, with: { author: nested() } } },
      }),
      resolve: (article) => article.bylines.map(({ author }) => author),
    }),
    topics: t.relation('topics', {
      type: Topic,
      nullable: false,
      query: { orderBy: { code: 'asc' } },
      description: 'What it is about, as the source states it; where it states nothing, as its words tell.',
    }),
    source: t.variant(Source, { description: 'Where it was read from, and on what terms.' }),
  }),
});
