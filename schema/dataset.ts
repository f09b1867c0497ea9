import { readDataset } from '../drizzle/queries/dataset.ts';
import type { AccuracyFigure } from '../drizzle/tables/index.ts';
import { builder } from './builder.ts';

const Accuracy = builder.objectRef<AccuracyFigure>('AccuracyFigure').implement({
  description: 'One measured figure of the extractor, as the scoreboard printed it.',
  fields: (t) => ({
    measure: t.exposeString('measure', { description: 'What was measured.' }),
    data: t.exposeString('data', { description: 'On which data.' }),
    value: t.exposeFloat('value', { description: 'The figure, 0 to 1.' }),
    low: t.exposeFloat('low', { nullable: true, description: 'Lower end of its 95 % bootstrap interval.' }),
    high: t.exposeFloat('high', { nullable: true, description: 'Upper end of its 95 % bootstrap interval.' }),
    count: t.exposeInt('count', { description: 'Number of items it was measured on.' }),
  }),
});

const Dataset = builder.drizzleObject('datasets', {
  name: 'Dataset',
  description: 'The state of the whole store.',
  fields: (t) => ({
    version: t.exposeString('version', {
      description:
        'Derived from the content and the extractor: two stores with the same version give the same answers.',
    }),
    seededAt: t.exposeString('seededAt', { description: 'When it last changed, ISO 8601 in UTC.' }),
    articles: t.exposeInt('articles', { description: 'Number of articles.' }),
    actors: t.exposeInt('actors', { description: 'Number of actors.' }),
    events: t.exposeInt('events', { description: 'Number of events.' }),
    extractor: t.exposeString('extractor', { description: 'Version of the extractor.' }),
    accuracy: t.field({
      type: [Accuracy],
      description: 'How accurate the extractor was when last measured; anyone can rerun it.',
      select: { columns: { accuracy: true } },
      resolve: (dataset) => JSON.parse(dataset.accuracy) as AccuracyFigure[],
    }),
  }),
});

builder.queryField('dataset', (t) =>
  t.field({
    type: Dataset,
    nullable: true,
    description: 'The state of the whole store. Null before the first seeding.',
    plan: () => ({
      rows: { datasets: { columns: {}, where: { id: 1 }, limit: 1 } },
      value: ({ rows }) => rows('datasets')[0] ?? null,
    }),
    resolve: (_root, _args, { store }) => readDataset(store),
  }),
);
