import type { Reading } from '../../drizzle/reading.ts';
import { openNotes } from '../../schema/cache-notes.ts';
import { type Floor, readDatasetVersion } from '../database.ts';
import type { Settings } from '../env.ts';
import { type Operation, type Ran, runOperation } from '../graphql.ts';
import type { RequestHead, Visit } from '../visit.ts';
import { sha256 } from './digest.ts';
import type { Entry } from './entry.ts';
import { openFlights } from './flight.ts';
import {
  currentGeneration,
  hearBehind,
  hearReached,
  hearVersion,
  holdsVersion,
  isSyncDue,
  syncGeneration,
  tellGeneration,
} from './generation.ts';
import { type CacheState, keepNowhere, readDemand, showEntry } from './headers.ts';
import type { MediaType } from './media-type.ts';
import { type Refusing, refuse } from './refuse.ts';
import { type Found, findEntry, keepEntry } from './stores.ts';
import { boundTags } from './tags.ts';
import type { Timings } from './timing.ts';

/** An operation, and where to look its answer up. */
export interface Question extends Operation {
  mediaType: MediaType;
  /** The canonical name of the operation. */
  key: string;
  /** The version of the dataset that the answer must at least have; null: any. */
  atLeast: string | null;
  origin: string;
}

interface Around {
  settings: Settings;
  visit: Visit;
}

/** An answer made anew: plain data, so that requests which wait for it can have it too. */
interface Made extends Ran {
  /** The request that made it. */
  requestId: string;
  mediaType: MediaType;
  /** What can be shown again, where the answer is complete. */
  entry: Entry | null;
}

/** How long what no field speaks for is shown, such as `__typename` alone, in seconds. */
const defaultFreshS = 300;
/** How long a request waits for another that makes the same answer. */
const patienceMs = 15_000;
/** Goes up when entries of older Workers can no longer be read. */
const format = 2;

const flights = openFlights<Made>(patienceMs);
let checkedAt = Number.NEGATIVE_INFINITY;

/** Answers an operation from the cache, or makes the answer and keeps it, as far as the request allows. */
export async function answerRead(head: RequestHead, question: Question, around: Around): Promise<Response> {
  const { settings, visit } = around;
  const demand = readDemand(head);
  if (demand === 'no-store') return answerUncached(question, around);
  let now = Date.now();
  if (isSyncDue(settings.memoryFreshS, now)) {
    await hearOthers(question.origin, visit, now);
    now = Date.now();
  }
  const found = await find(question, settings, now);
  const show = (entry: Entry, state: CacheState, timings: Timings | null = null) => {
    const { mediaType } = question;
    const shown = { entry, state, mediaType, settings, now, requestId: visit.id, timings };
    const response = showEntry(head, shown);
    visit.shown = { response, state };
    return response;
  };
  if (found && demand !== 'no-cache') {
    if (found.worth === 'fresh') return show(found.entry, 'HIT');
    if (found.worth === 'while-revalidating') {
      if (!flights.isUnderWay(flightOf(question))) visit.background(makeShared(question, around));
      return show(found.entry, 'STALE');
    }
  }
  if (demand === 'only-if-cached') return refuse(notCached, question.mediaType, visit);
  const made = await makeShared(question, around);
  if (made.entry) {
    const same = found?.entry.digest === made.entry.digest;
    return show(made.entry, same ? 'REVALIDATED' : 'MISS', made.timings);
  }
  if (made.outcome === 'broken' && isShownOnError(found)) return show(found.entry, 'STALE');
  return made.mediaType === question.mediaType ? send(made, visit) : answerUncached(question, around);
}

/** Answers an operation without asking the cache or telling it. */
export async function answerUncached(question: Question, around: Around): Promise<Response> {
  const ran = await runOperation(question.origin, parametersOf(question), {
    ...around,
    cacheNotes: openNotes(),
    floor: floorOf(question),
  });
  return sendNowhere(ran, 'BYPASS');
}

function isShownOnError(found: Found | null): found is Found {
  return found !== null && found.worth !== 'nothing';
}

async function makeShared(question: Question, around: Around): Promise<Made> {
  const shared = flights.share(flightOf(question), () => make(question, around));
  // Others wait for it: it goes on should its own client leave.
  around.visit.background(shared);
  return (await shared).result;
}

async function make(question: Question, around: Around): Promise<Made> {
  const { settings, visit } = around;
  await checkDataset(question.origin, around);
  const asOf = Date.now();
  // Under the name that it has now: should it change meanwhile, the answer may be older than the name says.
  let name = nameOf(question, settings);
  const notes = openNotes();
  const floor = floorOf(question);
  const ran = await runOperation(question.origin, parametersOf(question), {
    ...around,
    cacheNotes: notes,
    floor,
  });
  const { mediaType } = question;
  const made: Made = { ...ran, requestId: visit.id, mediaType, entry: null };
  const { outcome, status, body, reading } = ran;
  const { version } = reading;
  const freshS = notes.freshS ?? defaultFreshS;
  if (outcome !== 'complete' || status !== 200 || freshS === 0) return made;
  if (reading.behind) {
    if (!isBelieved(reading, question.origin, around)) return made;
    name = nameOf(question, settings);
  } else if (version !== null) hearReached(version, question.atLeast);
  const bytes = new TextEncoder().encode(body);
  const tags = boundTags(notes.tags);
  const entry: Entry = { body: bytes, digest: await sha256(bytes), tags, freshS, version, asOf };
  const now = Date.now();
  visit.background(keepEntry(name, entry, { origin: question.origin, settings, now }));
  return { ...made, entry };
}

/**
 * Asks the store from time to time whether it has been seeded unannounced, before an answer is read, so that
 * no answer is older than the version it is kept under. An answer that is in the cache never waits for it.
 */
async function checkDataset(origin: string, around: Around): Promise<void> {
  const { settings, visit } = around;
  const now = Date.now();
  if (now - checkedAt < settings.datasetCheckS * 1_000 && currentGeneration().version !== null) return;
  checkedAt = now;
  const expected = currentGeneration().version;
  try {
    const found = await readDatasetVersion(settings, visit, expected);
    if (found.behind) isBelieved({ ...found, expected }, origin, around);
    // What was told meanwhile is newer than what was found.
    else if (currentGeneration().version === expected && hearVersion(found.version, now))
      visit.background(tellGeneration(origin));
  } catch {
    // The database is away: making the answer will say so.
  }
}

/**
 * Whether a store that does not know the version last heard of is the newest all the same: it may be a copy that is
 * behind, or another store may have taken its place, which shows when no server has known that version for long enough.
 */
function isBelieved(
  { version, expected }: Pick<Reading, 'version' | 'expected'>,
  origin: string,
  { settings, visit }: Around,
): boolean {
  if (currentGeneration().version !== expected) return false;
  if (!hearBehind(version, settings.replicaLagS * 1_000, Date.now())) return false;
  visit.background(tellGeneration(origin));
  return true;
}

function floorOf({ atLeast }: Question): Floor {
  return { expected: currentGeneration().version, atLeast };
}

/** Whoever has to see a version shares only with those who have to see the same. */
function flightOf({ key, atLeast }: Question): string {
  return atLeast === null ? key : `${key} ${atLeast}`;
}

/** What is kept of an answer and has come by the version that the asker has to see. */
async function find(question: Question, settings: Settings, now: number): Promise<Found | null> {
  const { origin, atLeast } = question;
  const { epoch } = currentGeneration();
  const isHeld = atLeast === null || holdsVersion(atLeast);
  const found = await findEntry(nameOf(question, settings), { origin, settings, now });
  // Another epoch was heard of meanwhile: what is void in it cannot be told of an entry of this one.
  if (currentGeneration().epoch !== epoch) return find(question, settings, now);
  return isHeld || found?.entry.version === atLeast ? found : null;
}

async function hearOthers(origin: string, visit: Visit, now: number): Promise<void> {
  const heard = syncGeneration(origin, now);
  if (currentGeneration().version === null) await heard;
  else visit.background(heard);
}

function nameOf({ key }: Question, { workerVersion }: Settings): string {
  return `answer ${format} ${workerVersion} ${currentGeneration().epoch} ${key}`;
}

function parametersOf({ query, variables, operationName, mediaType }: Question): Operation {
  return { query, variables, operationName, mediaType };
}

/** Whoever waited for another's answer is told its own request's name. */
function send({ requestId, body, ...rest }: Made, { id }: Visit): Response {
  return sendNowhere({ ...rest, body: body.replaceAll(requestId, id) }, 'MISS');
}

/** What was run, kept by nobody. */
function sendNowhere(
  { status, retryAfter, body, contentType, timings }: Omit<Ran, 'outcome'>,
  state: CacheState,
): Response {
  const headers = { 'content-type': contentType, ...(retryAfter ? { 'retry-after': retryAfter } : {}) };
  return keepNowhere(new Response(body, { status, headers }), state, timings);
}

const notCached: Refusing = {
  code: 'NOT_CACHED',
  message: 'The answer is not in the cache, and the request asked for nothing else.',
  status: 504,
};
