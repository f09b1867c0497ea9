import { excerptOf } from '../drizzle/excerpt.ts';
import { type EarlierText, type TextAsOf, textAsOf } from '../drizzle/queries/version.ts';
import { builder } from './builder.ts';
import { checkKept } from './kept-version.ts';
import { publishedColumns, whenPublished } from './published.ts';
import { readPart, rowPart } from './ranked.ts';
import { When, type WhenShape } from './when.ts';

const ArticleText = builder.objectRef<EarlierText>('ArticleText').implement({
  description: 'What an article said at some version of the dataset.',
  fields: (t) => ({
    headline: t.exposeString('headline', { description: 'Its title.' }),
    standfirst: t.exposeString('standfirst', {
      nullable: true,
      description: 'The summary printed under the headline.',
    }),
    body: t.exposeString('body', {
      description: 'Its text; of an article of which its rights let no more be passed on, an excerpt of it.',
    }),
    language: t.exposeString('language', { description: 'BCP 47 language tag.' }),
    section: t.exposeString('section', {
      nullable: true,
      description: 'The part of the publication it stood in.',
    }),
    published: t.field({
      type: When,
      description: 'When it was published, as was known.',
      resolve: (text) =>
        whenPublished({ ...text, publishedPrecision: text.publishedPrecision as WhenShape['precision'] }),
    }),
  }),
});

const columns = {
  excerptOnly: true,
  ...{ id: true, headline: true, standfirst: true, body: true, language: true, section: true },
  ...publishedColumns,
} as const;

builder.drizzleObjectField('articles', 'asOf', (t) =>
  t.field({
    type: ArticleText,
    nullable: true,
    description:
      'What it said at a version of the dataset. Null where it was not there then. What was read out of it is told of the present only.',
    args: {
      version: t.arg.string({ required: true, description: 'A version as received in dataset { version }.' }),
    },
    select: ({ version }, context) => {
      const { key, make } = rowPart(context, 'asOf', version, () => textAsOf(version));
      return { columns, extras: { [key]: make } as object } as { columns: typeof columns };
    },
    resolve: (article, { version }, context) => {
      const { key } = rowPart(context, 'asOf', version, () => textAsOf(version));
      const found = readPart<TextAsOf>(article, key);
      checkKept(version, found, 'version');
      if (Number(found.since) > Number(found.run)) return null;
      const text = found.text ?? article;
      return article.excerptOnly ? { ...text, body: excerptOf(text.body) } : text;
    },
  }),
);
