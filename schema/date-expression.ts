import { builder } from './builder.ts';
import { Statement, statementColumns, viewArgument } from './statement.ts';

const DateExpression = builder.drizzleObject('dateExpressions', {
  name: 'DateExpression',
  interfaces: [Statement],
  select: { columns: { id: true, ...statementColumns } },
  description: 'Words of an article that say when: `body.slice(start, end) === text`.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The words themselves, such as "last month".' }),
    start: t.exposeInt('start', { description: 'First UTF-16 code unit of the body.' }),
    end: t.exposeInt('end', { description: 'One past the last UTF-16 code unit of the body.' }),
    edtf: t.exposeString('edtf', { description: 'What they mean, in EDTF.' }),
  }),
});

builder.drizzleObjectField(DateExpression, 'replacedBy', (t) =>
  t.relation('replacedBy', {
    type: DateExpression,
    nullable: true,
    description: 'What the words mean instead, where it is SUPERSEDED.',
  }),
);

builder.drizzleObjectField('articles', 'dates', (t) =>
  t.field({
    type: [DateExpression],
    description: 'Every date that the text names, in its order.',
    args: { view: t.arg(viewArgument) },
    select: ({ view }, _context, nested) => {
      const list = nested({ orderBy: { start: 'asc', id: 'asc' } });
      return { with: view === 'ALL' ? { allDateExpressions: list } : { dateExpressions: list } };
    },
    resolve: (article, { view }) =>
      (view === 'ALL' ? article.allDateExpressions : article.dateExpressions) ?? [],
  }),
);
