/** What the platform hands to the Worker. Nothing else reads it. */
export interface Bindings {
  ASSETS: { fetch(request: Request): Promise<Response> };
  /** Which upload of the Worker this is. */
  CF_VERSION_METADATA?: { id: string };
  LIBSQL_URL?: string;
  LIBSQL_AUTH_TOKEN?: string;
  DATABASE_TIMEOUT_MS?: string;
  DOCUMENTS?: string;
  STALE_WHILE_REVALIDATE_S?: string;
  STALE_IF_ERROR_S?: string;
  MEMORY_FRESH_S?: string;
  MEMORY_BYTES?: string;
  DATASET_CHECK_S?: string;
  PURGE_TOKEN?: string;
  PURGES_PER_MINUTE?: string;
}

/** Settings, checked. */
export interface Settings {
  workerVersion: string;
  databaseUrl: string;
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
}

/** Every setting by the name it has outside, what it means and what it is when nobody says. */
export const settingMeanings = {
  LIBSQL_URL: 'Where the store is: `libsql:`, `https:` or `http:`. Required.',
  LIBSQL_AUTH_TOKEN: 'Secret. The token of the store, where it wants one.',
  DATABASE_TIMEOUT_MS: 'Longest time one trip to the store may take, in milliseconds. 5000.',
  DOCUMENTS: '`any`, or `trusted`: only documents of src/edge/trusted-documents.json are answered. any.',
  STALE_WHILE_REVALIDATE_S: 'How long an answer may be shown past its time while a new one is made. 60.',
  STALE_IF_ERROR_S: 'How long it may be shown past its time while the store is away. 86400.',
  MEMORY_FRESH_S: 'How long a copy in memory counts before the platform is asked again. 5.',
  MEMORY_BYTES: 'Most memory that answers may take up in one isolate. 16777216.',
  DATASET_CHECK_S: 'How often a miss may ask the store whether it has been seeded unannounced. 30.',
  PURGE_TOKEN: 'Secret. Whoever knows it may purge by POST /admin/purge; without it there is no such route.',
  PURGES_PER_MINUTE: 'Most purges taken in a minute and isolate, whoever asks. 60.',
} as const;

type Name = keyof typeof settingMeanings;

/** Reads the settings, or says which one is missing or wrong. */
export function readSettings(bindings: Bindings): Settings {
  const { LIBSQL_URL, DOCUMENTS = 'any' } = bindings;
  if (!LIBSQL_URL || !/^(libsql|https?):\/\//.test(LIBSQL_URL)) {
    throw new Error(
      'LIBSQL_URL must be a libsql:, https: or http: address. Set it in wrangler.toml under [vars].',
    );
  }
  if (DOCUMENTS !== 'any' && DOCUMENTS !== 'trusted')
    throw new Error('DOCUMENTS must be `any` or `trusted`.');
  const databaseTimeoutMs = readNumber(bindings, 'DATABASE_TIMEOUT_MS', 5_000);
  if (databaseTimeoutMs === 0)
    throw new Error('DATABASE_TIMEOUT_MS must be a number of milliseconds above 0.');
  return {
    workerVersion: bindings.CF_VERSION_METADATA?.id ?? '',
    databaseUrl: LIBSQL_URL,
    databaseToken: bindings.LIBSQL_AUTH_TOKEN || undefined,
    databaseTimeoutMs,
    documents: DOCUMENTS,
    staleWhileRevalidateS: readNumber(bindings, 'STALE_WHILE_REVALIDATE_S', 60),
    staleIfErrorS: readNumber(bindings, 'STALE_IF_ERROR_S', 86_400),
    memoryFreshS: readNumber(bindings, 'MEMORY_FRESH_S', 5),
    memoryBytes: readNumber(bindings, 'MEMORY_BYTES', 16_777_216),
    datasetCheckS: readNumber(bindings, 'DATASET_CHECK_S', 30),
    purgeToken: bindings.PURGE_TOKEN || undefined,
    purgesPerMinute: readNumber(bindings, 'PURGES_PER_MINUTE', 60),
  };
}

function readNumber(bindings: Bindings, name: Name, fallback: number): number {
  const text = bindings[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (Number.isFinite(value) && value >= 0) return value;
  throw new Error(`${name} is "${text}". It must be a number, 0 or above.`);
}
