import {
  areCoMentionsBounded,
  areCounterpartsBounded,
  type CoMention,
  type Counterpart,
  coMentionsOf,
  companyLimit,
  countCoMentions,
  countCounterparts,
  counterpartsOf,
} from '../drizzle/queries/counterparts.ts';
import { Actor } from './actor.ts';
import { brandRow } from './brand.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { explainLinked, type LinkedAsked } from './explain-linked.ts';
import { ArticleFilterInput, EventFilterInput } from './filter-input.ts';
import type { ListArguments } from './filtered-list.ts';
import { checkKnown } from './known-values.ts';
import type { ListRead } from './plan/listed-plan.ts';
import {
  checkAge,
  pageArguments,
  type RankedArguments,
  type RankedParts,
  rankedConnection,
  rankedList,
  readPage,
  resolveRanked,
  rowPart,
  selectRanked,
  sizesOfRanked,
} from './ranked.ts';
import { type ReadFilter, readFilter } from './read-filter.ts';
import { conflictMeaning, cooperationMeaning } from './score.ts';
import { pathOf } from './selected.ts';
import { When } from './when.ts';

const Counterparts = rankedConnection<Counterpart>(
  'ActorCounterparts',
  'Actors that take part in the same events, those with most of them first.',
  {
    type: Actor,
    description: 'Who it is.',
    bounds: `Whether only the latest ${companyLimit} events of the actor are looked at.`,
    resolve: brandActor,
  },
  (t) => ({
    eventCount: t.int({
      description: 'Number of the events: those that both give as `actors: { allOf }` in the filter.',
      resolve: ({ score }) => score,
    }),
    cooperation: t.float({ description: cooperationMeaning, resolve: ({ cooperation }) => cooperation }),
    conflict: t.float({ description: conflictMeaning, resolve: ({ conflict }) => conflict }),
    latest: t.field({
      type: When,
      description: 'When the latest of the events was whose date is known.',
      resolve: (row) => ({
        edtf: row.latestEdtf,
        start: row.latestStart,
        end: row.latestEnd,
        precision: row.latestPrecision,
        phrase: null,
        anchor: null,
      }),
    }),
  }),
);

const CoMentions = rankedConnection<CoMention>(
  'ActorCoMentions',
  'Actors named in the same articles, those with most of them first.',
  {
    type: Actor,
    description: 'Who it is.',
    bounds: `Whether only the latest ${companyLimit} articles that name the actor are looked at.`,
    resolve: brandActor,
  },
  (t) => ({
    articleCount: t.int({
      description: 'Number of the articles: those that both give as `actors: { allOf }` in the filter.',
      resolve: ({ score }) => score,
    }),
  }),
);

builder.drizzleObjectField('actors', 'counterparts', (t) =>
  t.field({
    type: Counterparts,
    description: 'With whom it acts, or against whom: who takes part in the same events.',
    args: {
      filter: t.arg({ type: EventFilterInput, description: 'Which events count.' }),
      first: t.arg.int(pageArguments.first),
      after: t.arg.string(pageArguments.after),
    },
    listPlan: (args) => {
      const reading = readFilter('events', args.filter, ['filter']);
      const lists = {
        list: counterpartsOf(reading.filter, readPage(args).page),
        total: countCounterparts(reading.filter),
        bounded: areCounterpartsBounded,
      };
      return planCompany({ link: 'eventsOfActor', reading }, args, lists);
    },
    select: (args, context, _nested, selected?: unknown) =>
      selectRanked(partsOfCounterparts(args, context), selected),
    resolve: async (actor, args, context, info) => {
      const { reading, ...parts } = partsOfCounterparts(args, context);
      const list = await resolveRanked<Counterpart>(parts, actor, args);
      const here = { rowId: actor.id, path: pathOf(info), count: list.page.length };
      if (isWhole(args)) await explainLinked({ link: 'eventsOfActor', reading }, here, context);
      return list;
    },
  }),
);

builder.drizzleObjectField('actors', 'coMentions', (t) =>
  t.field({
    type: CoMentions,
    description: 'Who is named in the same articles.',
    args: {
      filter: t.arg({ type: ArticleFilterInput, description: 'Which articles count.' }),
      first: t.arg.int(pageArguments.first),
      after: t.arg.string(pageArguments.after),
    },
    listPlan: (args) => {
      const reading = readFilter('articles', args.filter, ['filter']);
      const lists = {
        list: coMentionsOf(reading.filter, readPage(args).page),
        total: countCoMentions(reading.filter),
        bounded: areCoMentionsBounded,
      };
      return planCompany({ link: 'articlesOfActor', reading }, args, lists);
    },
    select: (args, context, _nested, selected?: unknown) =>
      selectRanked(partsOfCoMentions(args, context), selected),
    resolve: async (actor, args, context, info) => {
      const { reading, ...parts } = partsOfCoMentions(args, context);
      const list = await resolveRanked<CoMention>(parts, actor, args);
      const here = { rowId: actor.id, path: pathOf(info), count: list.page.length };
      if (isWhole(args)) await explainLinked({ link: 'articlesOfActor', reading }, here, context);
      return list;
    },
  }),
);

type CounterpartArguments = RankedArguments & Pick<ListArguments<'events'>, 'filter'>;
type CoMentionArguments = RankedArguments & Pick<ListArguments<'articles'>, 'filter'>;

interface FilteredParts extends RankedParts {
  reading: ReadFilter<object>;
}

/** Whether the list is asked for from its beginning. */
function isWhole({ first, after }: RankedArguments): boolean {
  return !after && first !== 0;
}

/** The plan of either list. */
function planCompany(
  asked: LinkedAsked,
  args: RankedArguments,
  lists: Pick<ListRead, 'list' | 'total' | 'bounded'>,
): ListRead {
  return {
    ...lists,
    named: asked.reading.named,
    value: ({ list, total = 0, bounded, rowId }, { context, path, later }) => {
      checkAge(args, context);
      const here = { rowId, path: [...path], count: list.length || total };
      if (isWhole(args)) later.push(explainLinked(asked, here, context));
      return rankedList(args, list as CoMention[], () => sizesOfRanked(total, bounded));
    },
  };
}

function partsOfCounterparts(args: CounterpartArguments, context: Context): FilteredParts {
  const reading = readFilter('events', args.filter, ['filter']);
  const { filter, named } = reading;
  const { page } = readPage(args);
  return {
    reading,
    rows: rowPart(context, 'counterparts', args, () => counterpartsOf(filter, page)),
    total: rowPart(context, 'counterpartTotal', args.filter, () => countCounterparts(filter)),
    bounded: rowPart(context, 'counterpartsBounded', null, () => areCounterpartsBounded),
    known: checkKnown(context, named),
  };
}

function partsOfCoMentions(args: CoMentionArguments, context: Context): FilteredParts {
  const reading = readFilter('articles', args.filter, ['filter']);
  const { filter, named } = reading;
  const { page } = readPage(args);
  return {
    reading,
    rows: rowPart(context, 'coMentions', args, () => coMentionsOf(filter, page)),
    total: rowPart(context, 'coMentionTotal', args.filter, () => countCoMentions(filter)),
    bounded: rowPart(context, 'coMentionsBounded', null, () => areCoMentionsBounded),
    known: checkKnown(context, named),
  };
}

function brandActor({ id, number }: CoMention) {
  return brandRow<typeof Actor.$inferType>({ type: 'Actor', id, number });
}
