import { methodMeanings } from '../drizzle/vocabulary/methods.ts';
import { builder } from './builder.ts';
import { describedEnum } from './described-enum.ts';
import { ClaimStatus } from './event.ts';

export const Method = describedEnum('Method', 'How a statement came to be in the store.', methodMeanings);

export const Evidence = builder.drizzleObject('evidence', {
  name: 'Evidence',
  select: { columns: { id: true } },
  description:
    'The words of an article that support an event: `body.slice(start, end) === quote`. After the W3C Web Annotation text selectors.',
  fields: (t) => ({
    article: t.relation('article', { nullable: false, description: 'The article that says it.' }),
    quote: t.exposeString('quote', { description: 'The words themselves.' }),
    start: t.exposeInt('start', { description: 'First UTF-16 code unit of the body.' }),
    end: t.exposeInt('end', { description: 'One past the last UTF-16 code unit of the body.' }),
    triggerStart: t.exposeInt('triggerStart', {
      nullable: true,
      description:
        'First UTF-16 code unit of the word that names the event. Null where another passage names it.',
    }),
    triggerEnd: t.exposeInt('triggerEnd', {
      nullable: true,
      description:
        'One past the last UTF-16 code unit of the word that names the event. Null where another passage names it.',
    }),
    claimStatus: t.expose('claimStatus', {
      type: ClaimStatus,
      description: 'How this passage presents the event.',
    }),
    attributedTo: t.relation('attributedTo', {
      nullable: true,
      description: 'On whose word this passage tells it.',
    }),
    method: t.expose('method', {
      type: Method,
      description: 'Read by the extractor or stated by an editor.',
    }),
    confidence: t.exposeFloat('confidence', { description: 'How sure the extractor is, 0 to 1.' }),
    extractor: t.exposeString('extractor', {
      nullable: true,
      description: 'Version of the extractor. Null where an editor stated it.',
    }),
  }),
});

builder.drizzleObjectField('events', 'evidence', (t) =>
  t.relation('evidence', {
    type: Evidence,
    nullable: false,
    query: { orderBy: { articleId: 'asc', start: 'asc' } },
    description: 'Every passage that supports the event.',
  }),
);
