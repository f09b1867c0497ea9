import { escapeMarkup } from '../feeds/markup.ts';
import { urlOf } from '../feeds/site.ts';
import { type Export, type PageInfo, type Part, writePage } from './export.ts';

interface Actor {
  slug: string;
  name: string;
  kind: string;
  country: string | null;
  eventCount: number;
  articleCount: number;
}

interface Event {
  slug: string;
  type: string;
  mode: string | null;
  quadClass: string;
  intensity: number;
  claimStatus: string;
  confidence: number;
  reportCount: number;
  when: { edtf: string; start: string | null; end: string | null };
  participants: { role: string; actor: { slug: string } }[];
}

const actorQuery = `query ExportNetworkActors($after: String) {
  list: actors(first: 100, after: $after, filter: { minEventCount: 1 }, orderBy: [{ field: EVENT_COUNT }]) {
    edges { node { slug name kind country eventCount articleCount } }
    pageInfo { endCursor hasNextPage }
  }
}`;

const eventQuery = `query ExportNetworkEvents($after: String) {
  list: events(first: 100, after: $after) {
    edges {
      node {
        slug type mode quadClass intensity claimStatus confidence reportCount
        when { edtf start end }
        participants { role actor { slug } }
      }
    }
    pageInfo { endCursor hasNextPage }
  }
}`;

type Value = string | number | null;
type Attribute<Thing> = readonly ['string' | 'int' | 'double', (thing: Thing, site: string) => Value];
type Attributes<Thing> = Readonly<Record<string, Attribute<Thing>>>;

const actorAttributes: Attributes<Actor> = {
  label: ['string', ({ name }) => name],
  kind: ['string', ({ kind }) => kind],
  country: ['string', ({ country }) => country],
  url: ['string', ({ slug }, site) => urlOf(site, 'actors', slug)],
  events: ['int', ({ eventCount }) => eventCount],
  articles: ['int', ({ articleCount }) => articleCount],
};

const eventAttributes: Attributes<Event> = {
  event: ['string', ({ slug }) => slug],
  url: ['string', ({ slug }, site) => urlOf(site, 'events', slug)],
  type: ['string', ({ type }) => type],
  mode: ['string', ({ mode }) => mode],
  quad_class: ['string', ({ quadClass }) => quadClass],
  intensity: ['double', ({ intensity }) => intensity],
  date: ['string', ({ when }) => when.edtf],
  date_start: ['string', ({ when }) => when.start],
  date_end: ['string', ({ when }) => when.end],
  claim_status: ['string', ({ claimStatus }) => claimStatus],
  confidence: ['double', ({ confidence }) => confidence],
  reports: ['int', ({ reportCount }) => reportCount],
};

type Page<Node> = { list: { edges: { node: Node }[]; pageInfo: PageInfo } };

const actors: Part<Page<Actor>> = {
  ask: (after) => ({ query: actorQuery, variables: { after } }),
  write: ({ list }, site) =>
    writePage(
      list,
      (actor) =>
        `<node id="${escapeMarkup(actor.slug)}">${writeData('node', actorAttributes, actor, site)}</node>\n`,
    ),
};

const events: Part<Page<Event>> = {
  ask: (after) => ({ query: eventQuery, variables: { after } }),
  write: ({ list }, site) => writePage(list, (event) => writeEdges(event, site)),
};

/**
 * Who acts on whom, whole: a node for each actor that takes part in an event, an edge for each of its events from
 * whoever acts to whoever is acted on. GraphML for Gephi, Cytoscape or networkx, which read it as a multigraph.
 */
export const networkGraph: Export = {
  mediaType: 'application/graphml+xml; charset=utf-8',
  fileName: 'network.graphml',
  head: () =>
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
      ...writeKeys('node', actorAttributes),
      ...writeKeys('edge', eventAttributes),
      '<graph id="network" edgedefault="directed">',
      '',
    ].join('\n'),
  parts: [actors, events],
  foot: '</graph>\n</graphml>\n',
  most: Number.POSITIVE_INFINITY,
};

/** A meeting or agreement of two is an edge each way. */
function writeEdges(event: Event, site: string): string {
  const of = (role: string) =>
    event.participants.flatMap((one) => (one.role === role ? [one.actor.slug] : []));
  const data = writeData('edge', eventAttributes, event, site);
  return of('SOURCE')
    .flatMap((source) => of('TARGET').map((target) => ({ source, target })))
    .filter(({ source, target }) => source !== target)
    .map(
      ({ source, target }) =>
        `<edge source="${escapeMarkup(source)}" target="${escapeMarkup(target)}">${data}</edge>\n`,
    )
    .join('');
}

function writeKeys(of: 'node' | 'edge', attributes: Attributes<never>): string[] {
  return Object.entries(attributes).map(
    ([name, [type]]) => `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`,
  );
}

function writeData<Thing>(
  of: 'node' | 'edge',
  attributes: Attributes<Thing>,
  thing: Thing,
  site: string,
): string {
  return Object.entries(attributes)
    .map(([name, [, read]]) => [name, read(thing, site)] as const)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<data key="${of}-${name}">${escapeMarkup(String(value))}</data>`)
    .join('');
}
