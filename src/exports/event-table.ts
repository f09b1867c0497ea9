import { csvFormatRow } from 'd3-dsv';
import { urlOf } from '../feeds/site.ts';
import { type Export, type PageInfo, type Part, writePage } from './export.ts';

interface Event {
  id: string;
  slug: string;
  type: string;
  mode: string | null;
  quadClass: string;
  intensity: number;
  summary: string;
  claimStatus: string;
  background: boolean;
  confidence: number;
  method: string;
  reportCount: number;
  independentSourceCount: number;
  attributedTo: { slug: string } | null;
  when: { edtf: string; start: string | null; end: string | null; precision: string };
  place: { name: string; country: string | null } | null;
  participants: { role: string; actor: { slug: string } }[];
  evidence: { quote: string; article: { slug: string; source: { rights: string | null } } }[];
}

const query = `query ExportEvents($after: String) {
  events(first: 100, after: $after) {
    edges {
      node {
        id slug type mode quadClass intensity summary claimStatus background confidence method reportCount
        independentSourceCount attributedTo { slug }
        when { edtf start end precision }
        place { name country }
        participants { role actor { slug } }
        evidence { quote article { slug source { rights } } }
      }
    }
    pageInfo { endCursor hasNextPage }
  }
}`;

type Cell = string | number | boolean | null | undefined;

/** Every column of the table, and what stands in it. Lists are joined with "; ". */
const columns: Readonly<Record<string, (event: Event, site: string) => Cell>> = {
  id: ({ id }) => id,
  slug: ({ slug }) => slug,
  url: ({ slug }, site) => urlOf(site, 'events', slug),
  type: ({ type }) => type,
  mode: ({ mode }) => mode,
  quad_class: ({ quadClass }) => quadClass,
  intensity: ({ intensity }) => intensity,
  date: ({ when }) => when.edtf,
  date_start: ({ when }) => when.start,
  date_end: ({ when }) => when.end,
  date_precision: ({ when }) => when.precision,
  place: ({ place }) => place?.name,
  country: ({ place }) => place?.country,
  sources: (event) => joinActors(event, 'SOURCE'),
  targets: (event) => joinActors(event, 'TARGET'),
  claim_status: ({ claimStatus }) => claimStatus,
  attributed_to: ({ attributedTo }) => attributedTo?.slug,
  background: ({ background }) => background,
  method: ({ method }) => method,
  confidence: ({ confidence }) => confidence,
  report_count: ({ reportCount }) => reportCount,
  independent_source_count: ({ independentSourceCount }) => independentSourceCount,
  summary: ({ summary }) => summary,
  quote: ({ evidence }) => evidence[0]?.quote,
  article: ({ evidence }) => evidence[0]?.article.slug,
  rights: ({ evidence }) => evidence[0]?.article.source.rights,
};

type Data = { events: { edges: { node: Event }[]; pageInfo: PageInfo } };

const events: Part<Data> = {
  ask: (after) => ({ query, variables: { after } }),
  write: (data, site) =>
    writePage(data.events, (event) => writeRow(Object.values(columns).map((read) => read(event, site)))),
};

/** Every event as a row, latest first (RFC 4180). `quote` is its first evidence, `article` and `rights` go with it. */
export const eventTable: Export = {
  mediaType: 'text/csv; charset=utf-8; header=present',
  fileName: 'events.csv',
  head: () => writeRow(Object.keys(columns)),
  parts: [events],
  foot: '',
  most: Number.POSITIVE_INFINITY,
};

function joinActors({ participants }: Event, role: string): string {
  return participants
    .filter((one) => one.role === role)
    .map(({ actor }) => actor.slug)
    .join('; ');
}

function writeRow(cells: readonly Cell[]): string {
  return `${csvFormatRow(cells.map((cell) => (typeof cell === 'string' ? disarm(cell) : String(cell ?? ''))))}\r\n`;
}

/**
 * Text that a spreadsheet would run as a formula, behind an apostrophe, which it takes for "this is text"
 * (OWASP, CSV injection). Numbers are no text and stay as they are.
 */
function disarm(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
