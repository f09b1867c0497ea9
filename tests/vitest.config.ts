import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: `${import.meta.dirname}/..`,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        test: {
          name: 'node',
          root: `${import.meta.dirname}/..`,
          include: ['tests/{seed,drizzle,habits}/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
    ],
  },
});
