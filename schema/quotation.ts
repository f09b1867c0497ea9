import { drizzleConnectionHelpers } from '@pothos/plugin-drizzle';
import { builder } from './builder.ts';
import { countIfAsked, ofPage, readLinked, withTotal } from './linked.ts';
import { checkPage } from './page.ts';
import { Statement, statementColumns, viewArgument } from './statement.ts';
import { totalCountField } from './total-count.ts';

const Quotation = builder.drizzleObject('quotations', {
  name: 'Quotation',
  interfaces: [Statement],
  select: { columns: { id: true, ...statementColumns } },
  description:
    "Somebody's words in an article: `body.slice(start, end) === text`. Of an article whose body is not shown, at most 200 code units.",
  fields: (t) => ({
    article: t.relation('article', { nullable: false, description: 'The article that quotes.' }),
    text: t.exposeString('text', { description: 'The words, without their quotation marks.' }),
    start: t.exposeInt('start', { description: 'First UTF-16 code unit of the body.' }),
    end: t.exposeInt('end', { description: 'One past the last UTF-16 code unit of the body.' }),
    direct: t.exposeBoolean('direct', {
      description: 'True for words in quotation marks, false for reported speech.',
    }),
    cue: t.exposeString('cue', { nullable: true, description: 'What introduces it, such as "said".' }),
    speaker: t.relation('speaker', {
      nullable: true,
      description: 'Who speaks. Null where the text does not say.',
    }),
  }),
});

builder.drizzleObjectField(Quotation, 'replacedBy', (t) =>
  t.relation('replacedBy', {
    type: Quotation,
    nullable: true,
    description: 'The quotation that stands in its place, where it is SUPERSEDED.',
  }),
);

builder.drizzleObjectField('articles', 'quotations', (t) =>
  t.field({
    type: [Quotation],
    description: 'Everything somebody is quoted as saying, in the order of the text.',
    args: { view: t.arg(viewArgument) },
    select: ({ view }, _context, nested) => {
      const list = nested({ orderBy: { start: 'asc', id: 'asc' } });
      return { with: view === 'ALL' ? { allQuotations: list } : { quotations: list } };
    },
    resolve: (article, { view }) => (view === 'ALL' ? article.allQuotations : article.quotations) ?? [],
  }),
);

const quotationsOfActor = drizzleConnectionHelpers(builder, 'quotations', {
  query: { orderBy: { day: 'desc', id: 'desc' } },
});

builder.drizzleObjectField('actors', 'quotations', (t) =>
  t.connection(
    {
      type: Quotation,
      description: 'What it is quoted as saying, newest first.',
      link: 'quotationsOfActor',
      select: (args, context, nested, selected?: unknown) => {
        checkPage(args, ['string', 'string']);
        return {
          columns: { id: true },
          with: { quotations: quotationsOfActor.getQuery(args, context, ofPage(nested, 'Quotation')) },
          extras: countIfAsked(readLinked('quotationsOfActor', null, context), selected),
        };
      },
      resolve: (row, args, context, info) =>
        withTotal(
          readLinked('quotationsOfActor', null, context),
          row,
          quotationsOfActor.resolve(row.quotations, args, context),
          { args, context, info },
        ),
    },
    {
      fields: (connection) => totalCountField(connection),
    },
  ),
);
