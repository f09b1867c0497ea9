import { type File, type Wanted, want } from './file.ts';
import { escapeMarkup } from './markup.ts';
import { urlOf } from './site.ts';

interface Network {
  nodes: { actor: Actor; weight: number; eventCount: number; mentionCount: number }[];
  edges: {
    source: { slug: string };
    target: { slug: string };
    eventCount: number;
    mentionCount: number;
    cooperation: number;
    conflict: number;
  }[];
}

interface Actor {
  slug: string;
  name: string;
  kind: string;
  country: string | null;
}

const query = `{
  network(first: 100) {
    nodes { actor { slug name kind country } weight eventCount mentionCount }
    edges { source { slug } target { slug } eventCount mentionCount cooperation conflict }
  }
}`;

type Value = string | number | null;
type Attribute<Thing> = readonly ['string' | 'int' | 'double', (thing: Thing, site: string) => Value];

const nodeAttributes: Readonly<Record<string, Attribute<Network['nodes'][number]>>> = {
  label: ['string', ({ actor }) => actor.name],
  kind: ['string', ({ actor }) => actor.kind],
  country: ['string', ({ actor }) => actor.country],
  url: ['string', ({ actor }, site) => urlOf(site, 'actors', actor.slug)],
  weight: ['int', ({ weight }) => weight],
  events: ['int', ({ eventCount }) => eventCount],
  mentions: ['int', ({ mentionCount }) => mentionCount],
};

const edgeAttributes: Readonly<Record<string, Attribute<Network['edges'][number]>>> = {
  events: ['int', ({ eventCount }) => eventCount],
  mentions: ['int', ({ mentionCount }) => mentionCount],
  cooperation: ['double', ({ cooperation }) => cooperation],
  conflict: ['double', ({ conflict }) => conflict],
};

/** Who acts on whom among the hundred busiest actors, as GraphML for Gephi, Cytoscape or networkx. */
export const networkGraph: Wanted = want<{ network: Network }>({
  question: { query, variables: {} },
  write: ({ network }, site) => ({
    text: writeGraph(network, site),
    mediaType: 'application/graphml+xml; charset=utf-8',
  }),
} satisfies File<{ network: Network }>);

function writeGraph({ nodes, edges }: Network, site: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...writeKeys('node', nodeAttributes),
    ...writeKeys('edge', edgeAttributes),
    '<graph id="network" edgedefault="directed">',
    ...nodes.map(
      (node) =>
        `<node id="${escapeMarkup(node.actor.slug)}">${writeData('node', nodeAttributes, node, site)}</node>`,
    ),
    ...edges.map(
      (edge) =>
        `<edge source="${escapeMarkup(edge.source.slug)}" target="${escapeMarkup(edge.target.slug)}">${writeData('edge', edgeAttributes, edge, site)}</edge>`,
    ),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');
}

function writeKeys(of: 'node' | 'edge', attributes: Readonly<Record<string, Attribute<never>>>): string[] {
  return Object.entries(attributes).map(
    ([name, [type]]) => `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`,
  );
}

function writeData<Thing>(
  of: 'node' | 'edge',
  attributes: Readonly<Record<string, Attribute<Thing>>>,
  thing: Thing,
  site: string,
): string {
  return Object.entries(attributes)
    .map(([name, [, read]]) => [name, read(thing, site)] as const)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<data key="${of}-${name}">${escapeMarkup(String(value))}</data>`)
    .join('');
}
