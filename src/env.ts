import type { RequestLimiter } from './limits/rate.ts';

/** What the platform hands to the Worker. Nothing else reads it. */
export interface Bindings {
  ASSETS: { fetch(request: Request): Promise<Response> };
  /** Which upload of the Worker this is. */
  CF_VERSION_METADATA?: { id: string };
  LIBSQL_URL?: string;
  LIBSQL_REPLICA_URLS?: string;
  LIBSQL_AUTH_TOKEN?: string;
  REPLICA_LAG_S?: string;
  DATABASE_TIMEOUT_MS?: string;
  DOCUMENTS?: string;
  STALE_WHILE_REVALIDATE_S?: string;
  STALE_IF_ERROR_S?: string;
  MEMORY_FRESH_S?: string;
  MEMORY_BYTES?: string;
  DATASET_CHECK_S?: string;
  PURGE_TOKEN?: string;
  PURGES_PER_MINUTE?: string;
  REQUEST_TIMEOUT_MS?: string;
  HIT_LOG_RATE?: string;
  INTROSPECTION?: string;
  PLAYGROUND?: string;
  RATE_LIMIT?: string;
  COST_PER_MINUTE?: string;
  /** The platform's counter of requests. */
  REQUEST_LIMITER?: RequestLimiter;
}

/** Settings, checked. */
export interface Settings {
  workerVersion: string;
  databaseUrl: string;
  replicaUrls: readonly string[];
  replicaLagS: number;
  databaseToken: string | undefined;
  databaseTimeoutMs: number;
  documents: 'any' | 'trusted';
  staleWhileRevalidateS: number;
  staleIfErrorS: number;
  memoryFreshS: number;
  memoryBytes: number;
  datasetCheckS: number;
  purgeToken: string | undefined;
  purgesPerMinute: number;
  requestTimeoutMs: number;
  hitLogRate: number;
  introspection: boolean;
  playground: boolean;
  rateLimited: boolean;
  costPerMinute: number;
  requestLimiter: RequestLimiter | undefined;
}

/** Every setting by the name it has outside, what it means and what it is when nobody says. */
export const settingMeanings = {
  LIBSQL_URL: 'Where the store is: `libsql:`, `https:` or `http:`. Required.',
  LIBSQL_REPLICA_URLS: 'Addresses of copies of it, with commas between them: each request reads one. None.',
  REPLICA_LAG_S:
    'How long no server may hold what a purge told before what they hold counts as newer, in seconds. 60.',
  LIBSQL_AUTH_TOKEN: 'Secret. The token of the store, where it wants one.',
  DATABASE_TIMEOUT_MS: 'Longest time one trip to the store may take, in milliseconds. 5000.',
  DOCUMENTS: '`any`, or `trusted`: only documents of src/edge/trusted-documents.json are answered. any.',
  STALE_WHILE_REVALIDATE_S: 'How long an answer may be shown past its time while a new one is made. 60.',
  STALE_IF_ERROR_S: 'How long it may be shown past its time while the store is away. 86400.',
  MEMORY_FRESH_S: 'How long a copy in memory counts before the platform is asked again. 5.',
  MEMORY_BYTES: 'Most memory that answers may take up in one isolate. 16777216.',
  DATASET_CHECK_S: 'How often a miss may ask the store whether it has been seeded unannounced. 30.',
  PURGE_TOKEN: 'Secret. Whoever knows it may purge by POST /admin/purge; without it there is no such route.',
  PURGES_PER_MINUTE: 'Most purges taken in a minute and isolate, and as many wrong tokens heard. 60.',
  REQUEST_TIMEOUT_MS:
    'Longest time that answering one request may take, all trips together, in milliseconds. 10000.',
  HIT_LOG_RATE:
    'Share of answers from the cache that leave a line in the log, 0 to 1; all else leaves one always. 0.1.',
  INTROSPECTION: '`on`, or `off`: nobody may ask for the schema, and /schema.graphql is gone. on.',
  PLAYGROUND: '`on`, or `off`: there is no playground. on.',
  RATE_LIMIT: '`on`, or `off`: what an address asks for is counted and told, and nobody is refused. on.',
  COST_PER_MINUTE: 'Most cost that one address may take up in a minute and isolate. 2000000.',
} as const;

type Name = keyof typeof settingMeanings;

/** Reads the settings, or says which one is missing or wrong. */
export function readSettings(bindings: Bindings): Settings {
  const { LIBSQL_URL, DOCUMENTS = 'any' } = bindings;
  if (!LIBSQL_URL || !isAddress(LIBSQL_URL)) {
    throw new Error(
      'LIBSQL_URL must be a libsql:, https: or http: address. Set it in wrangler.toml under [vars].',
    );
  }
  if (DOCUMENTS !== 'any' && DOCUMENTS !== 'trusted')
    throw new Error('DOCUMENTS must be `any` or `trusted`.');
  return {
    workerVersion: bindings.CF_VERSION_METADATA?.id ?? '',
    databaseUrl: LIBSQL_URL,
    replicaUrls: readReplicas(bindings),
    replicaLagS: readNumber(bindings, 'REPLICA_LAG_S', 60),
    databaseToken: bindings.LIBSQL_AUTH_TOKEN || undefined,
    databaseTimeoutMs: readTime(bindings, 'DATABASE_TIMEOUT_MS', 5_000),
    documents: DOCUMENTS,
    staleWhileRevalidateS: readNumber(bindings, 'STALE_WHILE_REVALIDATE_S', 60),
    staleIfErrorS: readNumber(bindings, 'STALE_IF_ERROR_S', 86_400),
    memoryFreshS: readNumber(bindings, 'MEMORY_FRESH_S', 5),
    memoryBytes: readNumber(bindings, 'MEMORY_BYTES', 16_777_216),
    datasetCheckS: readNumber(bindings, 'DATASET_CHECK_S', 30),
    purgeToken: bindings.PURGE_TOKEN || undefined,
    purgesPerMinute: readNumber(bindings, 'PURGES_PER_MINUTE', 60),
    requestTimeoutMs: readTime(bindings, 'REQUEST_TIMEOUT_MS', 10_000),
    hitLogRate: readShare(bindings, 'HIT_LOG_RATE', 0.1),
    introspection: readSwitch(bindings, 'INTROSPECTION'),
    playground: readSwitch(bindings, 'PLAYGROUND'),
    rateLimited: readSwitch(bindings, 'RATE_LIMIT'),
    costPerMinute: readNumber(bindings, 'COST_PER_MINUTE', 2_000_000),
    requestLimiter: bindings.REQUEST_LIMITER,
  };
}

function readReplicas({ LIBSQL_REPLICA_URLS = '' }: Bindings): string[] {
  const urls = LIBSQL_REPLICA_URLS.split(',').flatMap((url) => url.trim() || []);
  const wrong = urls.find((url) => !isAddress(url));
  if (wrong === undefined) return urls;
  throw new Error(
    `LIBSQL_REPLICA_URLS holds "${wrong}". It takes addresses as LIBSQL_URL does, with commas.`,
  );
}

function isAddress(text: string): boolean {
  return /^(libsql|https?):\/\//.test(text);
}

function readTime(bindings: Bindings, name: Name, fallback: number): number {
  const value = readNumber(bindings, name, fallback);
  if (value > 0) return value;
  throw new Error(`${name} must be a number of milliseconds above 0.`);
}

function readShare(bindings: Bindings, name: Name, fallback: number): number {
  const value = readNumber(bindings, name, fallback);
  if (value <= 1) return value;
  throw new Error(`${name} must be a share, from 0 to 1.`);
}

function readSwitch(bindings: Bindings, name: Name): boolean {
  const text = bindings[name] || 'on';
  if (text === 'on' || text === 'off') return text === 'on';
  throw new Error(`${name} must be \`on\` or \`off\`.`);
}

function readNumber(bindings: Bindings, name: Name, fallback: number): number {
  const text = bindings[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (Number.isFinite(value) && value >= 0) return value;
  throw new Error(`${name} is "${text}". It must be a number, 0 or above.`);
}
