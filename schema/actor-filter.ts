import { ActorKind } from './actor.ts';
import { DateFilterInput } from './date-filter.ts';
import { ActorFilterInput, ArticleFilterInput, EventFilterInput, OfficeFilterInput } from './filter-input.ts';

OfficeFilterInput.implement({
  description: 'An office that somebody holds or held. Conditions given together must hold of the same one.',
  fields: (t) => ({
    titles: t.stringList({ description: 'What it is called, such as `president`.' }),
    countries: t.stringList({ description: 'ISO 3166-1 alpha-3 codes of the states it belongs to.' }),
    at: t.field({
      type: DateFilterInput,
      description: 'When it was held: at some time in this date, whatever the relation.',
    }),
  }),
});

ActorFilterInput.implement({
  description: 'Which actors. Conditions given together must all hold; within a list any one does.',
  fields: (t) => ({
    slugs: t.stringList({ description: 'These very actors.' }),
    kinds: t.field({ type: [ActorKind], description: 'What they are.' }),
    countries: t.stringList({
      description: 'ISO 3166-1 alpha-3 codes of the states they are or belong to, such as `TJK`.',
    }),
    sectors: t.stringList({ description: 'PLOVER sectors, such as `GOV` or `MIL`.' }),
    wikidataIds: t.stringList({ description: 'Their items in Wikidata, such as `Q863`.' }),
    names: t.stringList({
      description: 'Their whole name or another name of theirs; ASCII case does not matter.',
    }),
    namePrefix: t.string({
      description: 'How their name or another name of theirs begins; ASCII case does not matter.',
    }),
    office: t.field({ type: OfficeFilterInput, description: 'An office they hold or held.' }),
    memberOf: t.stringList({ description: 'Slugs of organisations they belong to or belonged to.' }),
    active: t.field({ type: DateFilterInput, description: 'When an event was in which they take part.' }),
    events: t.field({ type: EventFilterInput, description: 'They take part in such an event.' }),
    articles: t.field({ type: ArticleFilterInput, description: 'They are named in such an article.' }),
    minArticleCount: t.int({ description: 'At least so many articles name them.' }),
    minEventCount: t.int({ description: 'They take part in at least so many events.' }),
    text: t.string({ description: 'Words of their names or description, in the form of the search field.' }),
    and: t.field({ type: [ActorFilterInput], description: 'All of these must hold.' }),
    or: t.field({ type: [ActorFilterInput], description: 'At least one of these must hold.' }),
    not: t.field({ type: ActorFilterInput, description: 'Actors that this holds for are left out.' }),
  }),
});
