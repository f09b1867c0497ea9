import type { Meter } from '../drizzle/reading.ts';
import type { Settings } from './env.ts';
import { clientOf } from './limits/rate.ts';

/** What a request says before its body. Asking the platform's own object for it costs a little each time. */
export type RequestHead = Readonly<Pick<Request, 'method' | 'url' | 'headers'>>;

/** One request on its way through the Worker. */
export interface Visit {
  /** Its name in the header, in errors and in the log. */
  id: string;
  head: RequestHead;
  path: string;
  /** Whose allowance it takes from. */
  client: string;
  /** Address of the copy of the store that it reads; null for the primary. */
  replica: string | null;
  /** Fires when its time is up; no timer runs for a request that never asks. */
  deadline: () => AbortSignal;
  /** Work that goes on after the answer; its failure is logged and spoils nothing. */
  background: (work: Promise<unknown>) => void;
  startedAt: number;
  /** What the cache has shown for it last: a response with all its headers, and what `X-Cache` says of it. */
  shown: { response: Response; state: string } | null;
  notes: VisitNotes;
}

/** What its line in the log will say; filled in on the way. */
export interface VisitNotes extends Meter {
  operation: string | null;
  /** SHA-256 of the document. */
  document: string | null;
  cost: number | null;
  /** Codes of errors in the answer. */
  codes: string[];
}

/** Opens a visit. */
export function openVisit(
  request: Request,
  { requestTimeoutMs, replicaUrls }: Settings,
  background: Visit['background'],
): Visit {
  const startedAt = Date.now();
  const { method, url, headers } = request;
  let signal: AbortSignal | null = null;
  return {
    id: crypto.randomUUID(),
    head: { method, url, headers },
    path: pathOf(url),
    client: clientOf(headers),
    replica: replicaUrls[Math.floor(Math.random() * replicaUrls.length)] ?? null,
    deadline: () => {
      signal ??= AbortSignal.timeout(Math.max(0, startedAt + requestTimeoutMs - Date.now()));
      return signal;
    },
    background,
    startedAt,
    shown: null,
    notes: {
      operation: null,
      document: null,
      cost: null,
      statements: 0,
      roundTrips: 0,
      databaseMs: 0,
      codes: [],
    },
  };
}

/** The path of an address that the platform has put in order. */
function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('://') + 3);
  const rest = url.slice(start);
  const end = rest.search(/[?#]/);
  return end < 0 ? rest : rest.slice(0, end);
}
