import type { EventFilter } from '../drizzle/queries/event-filter.ts';
import {
  type Network,
  type NetworkEdge,
  type NetworkNode,
  networkLimit,
  networkOf,
} from '../drizzle/queries/network.ts';
import { Actor } from './actor.ts';
import { brandRow } from './brand.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { explainEmpty } from './explain.ts';
import { EventFilterInput, type Written } from './filter-input.ts';
import { checkRange } from './number-range.ts';
import { checkPage } from './page.ts';
import { type Computed, computedField } from './plan/computed-field.ts';
import { readFilter } from './read-filter.ts';
import { conflictMeaning, cooperationMeaning } from './score.ts';
import type { AskedAt } from './selected.ts';

const Node = builder.objectRef<NetworkNode>('NetworkNode').implement({
  description: 'An actor in the network.',
  fields: (t) => ({
    actor: t.field({ type: Actor, keyed: {}, description: 'Who it is.', resolve: brandActor }),
    weight: t.int({
      description: 'Number of the events it takes part in: the same as eventCount.',
      resolve: ({ n }) => n,
    }),
    eventCount: t.exposeInt('n', { description: 'Number of the events it takes part in.' }),
    mentionCount: t.int({
      description: 'Number of articles that name it and report one of the events.',
      resolve: ({ m = 0 }) => m,
    }),
  }),
});

interface EdgeShape extends NetworkEdge {
  source: NetworkNode;
  target: NetworkNode;
}

const Edge = builder.objectRef<EdgeShape>('NetworkEdge').implement({
  description: 'That one actor acts on another. A meeting or agreement is an edge each way.',
  fields: (t) => ({
    source: t.field({
      type: Actor,
      keyed: { key: 's' },
      description: 'Who acts.',
      resolve: ({ source }) => brandActor(source),
    }),
    target: t.field({
      type: Actor,
      keyed: { key: 't' },
      description: 'Who is on the receiving end.',
      resolve: ({ target }) => brandActor(target),
    }),
    eventCount: t.exposeInt('n', {
      description: 'Number of the events: those that the same two give as `dyads` in the filter.',
    }),
    mentionCount: t.int({
      description: 'Number of articles that name both and report one of the events of the network.',
      resolve: ({ m = 0 }) => m,
    }),
    cooperation: t.exposeFloat('p', { description: cooperationMeaning }),
    conflict: t.exposeFloat('c', { description: conflictMeaning }),
  }),
});

interface NetworkShape {
  bounded: boolean;
  nodes: NetworkNode[];
  edges: EdgeShape[];
}

const NetworkType = builder.objectRef<NetworkShape>('Network').implement({
  description: 'Who acts on whom, ready to draw: every end of an edge is one of the nodes.',
  fields: (t) => ({
    bounded: t.exposeBoolean('bounded', {
      description: `Whether there are more events than the network is made of: only the latest ${networkLimit} are counted.`,
    }),
    nodes: t.field({
      type: [Node],
      description: 'The actors that take part in most of the events, the busiest first.',
      resolve: ({ nodes }) => nodes,
    }),
    edges: t.field({
      type: [Edge],
      description: 'Who of them acts on whom, the most events first.',
      resolve: ({ edges }) => edges,
    }),
  }),
});

builder.queryField('network', (t) =>
  t.field({
    type: NetworkType,
    description: 'The network of actors that some events make.',
    args: {
      filter: t.arg({ type: EventFilterInput, description: 'Which events.' }),
      first: t.arg.int({ required: true, defaultValue: 30, description: 'Most actors, 0 to 100.' }),
      minEventCount: t.arg.int({
        required: true,
        defaultValue: 1,
        description: 'Leave out edges that stand for fewer events.',
      }),
    },
    ...computedField(computeNetwork),
  }),
);

interface NetworkArguments {
  filter?: Written<EventFilter> | null | undefined;
  first: number;
  minEventCount: number;
}

function computeNetwork(args: NetworkArguments, at: AskedAt): Computed<Network, NetworkShape> {
  checkPage(args);
  checkRange('minEventCount', args.minEventCount, ['minEventCount']);
  const asked = readFilter('events', args.filter, ['filter']);
  const mentions = ['nodes', 'edges'].some((list) => at(list, 'mentionCount').length > 0);
  return {
    json: networkOf(asked.filter, { ...args, mentions }),
    asked,
    make: ({ nodes, edges, bounded }, { context, path, later }) => {
      if (nodes.length === 0 && args.first > 0) later(explainEmpty('events', asked, path, context));
      if (nodes.length > 0 && edges.length === 0) noteNoEdges(nodes.length, args, path, context);
      return { bounded: bounded === 1, nodes, edges: joinEdges(nodes, edges) };
    },
  };
}

function noteNoEdges(
  actors: number,
  { minEventCount }: { minEventCount: number },
  path: readonly (string | number)[],
  { notes }: Context,
): void {
  const least = minEventCount > 1 ? ` in at least ${minEventCount} of the events` : '';
  notes.push({ path, message: `None of the ${actors} actors acts on another of them${least}.` });
}

function joinEdges(nodes: readonly NetworkNode[], edges: readonly NetworkEdge[]): EdgeShape[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return edges.flatMap((edge) => {
    const source = byId.get(edge.s);
    const target = byId.get(edge.t);
    return source && target ? [{ ...edge, source, target }] : [];
  });
}

function brandActor({ id, number }: Pick<NetworkNode, 'id' | 'number'>) {
  return brandRow<typeof Actor.$inferType>({ type: 'Actor', id, number });
}
