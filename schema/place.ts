import { builder } from './builder.ts';

export const Place = builder.drizzleObject('places', {
  name: 'Place',
  description: 'Somewhere an event happened.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its name in URLs and filters.' }),
    name: t.exposeString('name', { description: 'Its usual name in English.' }),
    country: t.exposeString('country', {
      nullable: true,
      description: 'ISO 3166-1 alpha-3 code of its state.',
    }),
  }),
});
