import { ActorSetInput } from './actor-set.ts';
import { DateFilterInput } from './date-filter.ts';
import { EventType } from './event.ts';
import { ActorFilterInput, ArticleFilterInput, EventFilterInput } from './filter-input.ts';

ArticleFilterInput.implement({
  description: 'Which articles. Conditions given together must all hold; within a list any one does.',
  fields: (t) => ({
    slugs: t.stringList({ description: 'These very articles.' }),
    actors: t.field({ type: ActorSetInput, description: 'Who is named.' }),
    mentions: t.field({ type: ActorFilterInput, description: 'It names such an actor.' }),
    quotes: t.field({ type: ActorFilterInput, description: 'It quotes such an actor.' }),
    eventTypes: t.field({ type: [EventType], description: 'It reports an event of one of these types.' }),
    events: t.field({ type: EventFilterInput, description: 'It reports such an event.' }),
    topics: t.stringList({ description: 'Codes of IPTC Media Topics.' }),
    sections: t.stringList({ description: 'Sections, as the publication names them.' }),
    publications: t.stringList({ description: 'Slugs of publications.' }),
    authors: t.stringList({ description: 'Slugs of authors.' }),
    languages: t.stringList({ description: 'BCP 47 language tags.' }),
    published: t.field({ type: DateFilterInput, description: 'When it was published.' }),
    dated: t.boolean({ description: 'True for articles whose date is known, false for the others.' }),
    reprint: t.boolean({
      description:
        'False leaves out articles that are near duplicates of an earlier one in the dataset, whatever else is asked for; true leaves out all others. See `Article.duplicates`.',
    }),
    minWordCount: t.int({ description: 'Its body has at least so many words.' }),
    maxWordCount: t.int({ description: 'Its body has at most so many words.' }),
    text: t.string({ description: 'What its text says, in the form of the search field.' }),
    and: t.field({ type: [ArticleFilterInput], description: 'All of these must hold.' }),
    or: t.field({ type: [ArticleFilterInput], description: 'At least one of these must hold.' }),
    not: t.field({ type: ArticleFilterInput, description: 'Articles that this holds for are left out.' }),
  }),
});
