import { builder } from './builder.ts';

const DateExpression = builder.drizzleObject('dateExpressions', {
  name: 'DateExpression',
  description: 'Words of an article that say when: `body.slice(start, end) === text`.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The words themselves, such as "last month".' }),
    start: t.exposeInt('start', { description: 'First UTF-16 code unit of the body.' }),
    end: t.exposeInt('end', { description: 'One past the last UTF-16 code unit of the body.' }),
    edtf: t.exposeString('edtf', { description: 'What they mean, in EDTF.' }),
  }),
});

builder.drizzleObjectField('articles', 'dates', (t) =>
  t.relation('dateExpressions', {
    type: DateExpression,
    nullable: false,
    query: { orderBy: { start: 'asc' } },
    description: 'Every date that the text names, in its order.',
  }),
);
