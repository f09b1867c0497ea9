import { actorFieldMeanings } from '../drizzle/vocabulary/actor-fields.ts';
import { Actor } from './actor.ts';
import { builder } from './builder.ts';
import { describedEnum } from './described-enum.ts';
import { Standing } from './statement.ts';

const ActorField = describedEnum(
  'ActorField',
  'What an editor can correct about an actor.',
  actorFieldMeanings,
);

const ActorCorrection = builder.drizzleObject('actorCorrections', {
  name: 'ActorCorrection',
  description: 'What an editor says of an actor, beside what is known without editors.',
  fields: (t) => ({
    field: t.expose('field', { type: ActorField, description: 'What it is about.' }),
    value: t.exposeString('value', {
      nullable: true,
      description: 'What the editor says. Null where there is none.',
    }),
    extracted: t.exposeString('extracted', {
      nullable: true,
      description: 'What stands without editors. Null where there is none, and for another alias.',
    }),
    standing: t.expose('standing', {
      type: Standing,
      description: 'AGREED, or SUPERSEDED where the editors of another article say otherwise and outrank it.',
    }),
    editor: t.exposeString('editor', { nullable: true, description: 'Who says it.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why, in the words of that editor.' }),
    article: t.relation('article', {
      nullable: false,
      description: 'The article in whose annotations it is said. It counts for the actor everywhere.',
    }),
  }),
});

builder.drizzleObjectField(Actor, 'agreed', (t) =>
  t.exposeBoolean('agreed', {
    description:
      'False for an actor that only overruled statements name: it is in no list and no search, and reached from those statements, by its slug or its id.',
  }),
);

builder.drizzleObjectField(Actor, 'corrections', (t) =>
  t.relation('corrections', {
    type: ActorCorrection,
    nullable: false,
    query: { orderBy: { field: 'asc', id: 'asc' } },
    description: 'What editors changed of what is said here.',
  }),
);
