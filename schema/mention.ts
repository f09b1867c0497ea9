import { builder } from './builder.ts';

export const Mention = builder.drizzleObject('mentions', {
  name: 'Mention',
  description: 'Words of an article that name an actor: `body.slice(start, end) === surface`.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'First UTF-16 code unit of the body.' }),
    end: t.exposeInt('end', { description: 'One past the last UTF-16 code unit of the body.' }),
    surface: t.exposeString('surface', { description: 'The words themselves.' }),
    actor: t.relation('actor', { nullable: false, description: 'Who is meant.' }),
  }),
});

builder.drizzleObjectField('articles', 'mentions', (t) =>
  t.relation('mentions', {
    type: Mention,
    nullable: false,
    query: { orderBy: { start: 'asc' } },
    description: 'Every place where an actor is named, in the order of the text.',
  }),
);
