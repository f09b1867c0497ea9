import { builder } from './builder.ts';
import { ClaimStatus, Event } from './event.ts';
import { Statement, statementColumns, viewArgument } from './statement.ts';

export const Evidence = builder.drizzleObject('evidence', {
  name: 'Evidence',
  interfaces: [Statement],
  select: { columns: { id: true, ...statementColumns } },
  description:
    'The words of an article that support an event: `body.slice(start, end) === quote`. After the W3C Web Annotation text selectors. Of an article whose body is not shown, at most 200 code units.',
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
    event: t.relation('event', {
      type: Event,
      nullable: true,
      description: 'The event it supports. Null where an editor overruled it: it then supports none.',
    }),
    confidence: t.exposeFloat('confidence', {
      description: 'How sure the extractor is, 0 to 1; 1 where an editor states it.',
    }),
    extractor: t.exposeString('extractor', {
      nullable: true,
      description: 'Version of the extractor. Null where an editor stated it.',
    }),
  }),
});

builder.drizzleObjectField(Evidence, 'replacedBy', (t) =>
  t.relation('replacedBy', {
    type: Evidence,
    nullable: true,
    description: 'The evidence that stands in its place, where it is SUPERSEDED.',
  }),
);

builder.drizzleObjectField('events', 'evidence', (t) =>
  t.field({
    type: [Evidence],
    description:
      'Every passage that supports the event. `view: ALL` puts behind each the extracted ones in whose place it stands; passages that an editor rejected support no event, and are found under their article.',
    args: { view: t.arg(viewArgument) },
    select: ({ view }, _context, nested) => {
      const list = nested({ orderBy: { articleId: 'asc', start: 'asc', id: 'asc' } });
      const replaced = view === 'ALL' ? { replaced: list } : {};
      return { with: { evidence: { ...list, with: { ...list.with, ...replaced } } } };
    },
    resolve: ({ evidence }, { view }) =>
      view === 'ALL' ? evidence.flatMap((one) => [one, ...one.replaced]) : evidence,
  }),
);

builder.drizzleObjectField('articles', 'evidence', (t) =>
  t.field({
    type: [Evidence],
    description:
      'Every passage that supports an event, in the order of the text; with `view: ALL` also those that an editor superseded or rejected.',
    args: { view: t.arg(viewArgument) },
    select: ({ view }, _context, nested) => {
      const list = nested({ orderBy: { start: 'asc', id: 'asc' } });
      return { with: view === 'ALL' ? { allEvidence: list } : { evidence: list } };
    },
    resolve: (article, { view }) => (view === 'ALL' ? article.allEvidence : article.evidence) ?? [],
  }),
);
