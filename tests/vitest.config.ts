import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

const root = `${import.meta.dirname}/..`;

/** The first request in workerd can take more than five seconds on a small machine. */
const patience = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    root,
    globalSetup: `${import.meta.dirname}/support/database-setup.ts`,
    // The line that every request leaves in the log.
    onConsoleLog: (log) => (log.startsWith('{"level":"info"') ? false : undefined),
    reporters: ['default', `${import.meta.dirname}/support/closing-line.ts`],
    projects: [
      {
        test: {
          name: 'node',
          root,
          include: ['tests/{seed,drizzle,habits,crash,soak,fuzz/source}/**/*.test.ts'],
          // One copy of graphql: else Node and Vite each pick their own of its builds.
          server: { deps: { inline: [/graphql/, /@pothos/] } },
          ...patience,
        },
      },
      {
        // Inside workerd, against the local libSQL server that database-setup seeds.
        plugins: [
          cloudflareTest(({ inject }) => ({
            wrangler: { configPath: `${root}/wrangler.toml` },
            miniflare: {
              bindings: {
                LIBSQL_URL: inject('databaseUrl'),
                PURGE_TOKEN: 'a token for tests',
                PURGES_PER_MINUTE: '40',
                RATE_LIMIT: 'off',
                // Purges here tell of versions that the store never had.
                REPLICA_LAG_S: '0',
              },
            },
          })),
        ],
        test: {
          name: 'worker',
          root,
          // The files share one Worker, as requests do: to start one each took longer than the tests.
          isolate: false,
          setupFiles: `${import.meta.dirname}/support/start-elsewhere.ts`,
          include: ['tests/{schema,src}/**/*.test.ts'],
          ...patience,
        },
      },
      {
        // Inside workerd, against a database that fails as it is told.
        plugins: [
          cloudflareTest(({ inject }) => ({
            wrangler: { configPath: `${root}/wrangler.toml` },
            miniflare: {
              bindings: {
                LIBSQL_URL: inject('faultUrl'),
                RATE_LIMIT: 'off',
                DATABASE_TIMEOUT_MS: '1500',
                REQUEST_TIMEOUT_MS: '2500',
              },
            },
          })),
        ],
        test: {
          name: 'faults',
          root,
          // The files share one Worker, as requests do: to start one each took longer than the tests.
          isolate: false,
          setupFiles: `${import.meta.dirname}/support/start-elsewhere.ts`,
          include: ['tests/faults/**/*.test.ts'],
          ...patience,
        },
      },
      {
        // From outside, against `npm start` itself.
        test: {
          name: 'outside',
          root,
          include: ['tests/{contract,browser,local,fuzz/api}/**/*.test.ts'],
          globalSetup: `${import.meta.dirname}/support/start-setup.ts`,
          fileParallelism: false,
          ...patience,
        },
      },
    ],
  },
});
