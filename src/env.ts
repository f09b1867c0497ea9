/** What the platform hands to the Worker. Nothing else reads it. */
export interface Bindings {
  ASSETS: { fetch(request: Request): Promise<Response> };
  LIBSQL_URL?: string;
  LIBSQL_AUTH_TOKEN?: string;
  DATABASE_TIMEOUT_MS?: string;
}

/** Settings, checked. */
export interface Settings {
  databaseUrl: string;
  databaseToken: string | undefined;
  databaseTimeoutMs: number;
}

/** Every setting by the name it has outside, what it means and what it is when nobody says. */
export const settingMeanings = {
  LIBSQL_URL: 'Where the store is: `libsql:`, `https:` or `http:`. Required.',
  LIBSQL_AUTH_TOKEN: 'Secret. The token of the store, where it wants one.',
  DATABASE_TIMEOUT_MS: 'Longest time one trip to the store may take, in milliseconds. 5000.',
} as const;

/** Reads the settings, or says which one is missing or wrong. */
export function readSettings(bindings: Bindings): Settings {
  const { LIBSQL_URL, LIBSQL_AUTH_TOKEN, DATABASE_TIMEOUT_MS = '5000' } = bindings;
  if (!LIBSQL_URL || !/^(libsql|https?):\/\//.test(LIBSQL_URL)) {
    throw new Error(
      'LIBSQL_URL must be a libsql:, https: or http: address. Set it in wrangler.toml under [vars].',
    );
  }
  const databaseTimeoutMs = Number(DATABASE_TIMEOUT_MS);
  if (!(databaseTimeoutMs > 0))
    throw new Error('DATABASE_TIMEOUT_MS must be a number of milliseconds above 0.');
  return { databaseUrl: LIBSQL_URL, databaseToken: LIBSQL_AUTH_TOKEN || undefined, databaseTimeoutMs };
}
