import { corroborationOf, type Corroboration as Shape } from '../drizzle/queries/corroboration.ts';
import { builder } from './builder.ts';
import { readPart } from './ranked.ts';

const Corroboration = builder.objectRef<Shape>('Corroboration').implement({
  description: 'How far the articles that report an event bear each other out.',
  fields: (t) => ({
    articles: t.exposeInt('articles', { description: 'Number of articles that report it.' }),
    publications: t.exposeInt('publications', {
      description:
        'Number of different publications among them; articles of no known publication are left out.',
    }),
    stated: t.exposeInt('stated', { description: 'Number of articles that tell it as a fact.' }),
    attributed: t.exposeInt('attributed', {
      description: "Number of articles that tell it on somebody's word.",
    }),
    denied: t.exposeInt('denied', { description: 'Number of articles that say it did not happen.' }),
    first: t.expose('first', {
      type: 'Date',
      nullable: true,
      description:
        'First day on which the earliest of the articles can have been published. Null where unknown.',
    }),
    latest: t.expose('latest', {
      type: 'Date',
      nullable: true,
      description:
        'First day on which the latest of the articles can have been published. Null where unknown.',
    }),
  }),
});

const part = { corroborationPart: corroborationOf };

builder.drizzleObjectField('events', 'corroboration', (t) =>
  t.field({
    type: Corroboration,
    description: 'How many articles and publications report it, and how: as a fact, on a word, or as untrue.',
    select: () => ({ columns: { id: true }, extras: part as object }) as { columns: { id: true } },
    resolve: (event) => readPart<Shape>(event, 'corroborationPart'),
  }),
);
