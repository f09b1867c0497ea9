import { builder } from './builder.ts';
import { Statement, statementColumns, viewArgument } from './statement.ts';

export const Mention = builder.drizzleObject('mentions', {
  name: 'Mention',
  interfaces: [Statement],
  select: { columns: { id: true, ...statementColumns } },
  description: 'Words of an article that name an actor: `body.slice(start, end) === surface`.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'First UTF-16 code unit of the body.' }),
    end: t.exposeInt('end', { description: 'One past the last UTF-16 code unit of the body.' }),
    surface: t.exposeString('surface', { description: 'The words themselves.' }),
    actor: t.relation('actor', { nullable: false, description: 'Who is meant.' }),
  }),
});

builder.drizzleObjectField(Mention, 'replacedBy', (t) =>
  t.relation('replacedBy', {
    type: Mention,
    nullable: true,
    description: 'Whom the words mean instead, where it is SUPERSEDED.',
  }),
);

builder.drizzleObjectField('articles', 'mentions', (t) =>
  t.field({
    type: [Mention],
    description: 'Every place where an actor is named, in the order of the text.',
    args: { view: t.arg(viewArgument) },
    select: ({ view }, _context, nested) => {
      const list = nested({ orderBy: { start: 'asc', id: 'asc' } });
      return { with: view === 'ALL' ? { allMentions: list } : { mentions: list } };
    },
    resolve: (article, { view }) => (view === 'ALL' ? article.allMentions : article.mentions) ?? [],
  }),
);
