import { defineConfig } from 'vite';
import { listTabs } from './list-tabs.ts';

/** Builds the pages into src/web/dist, from where the platform serves them. */
export default defineConfig({
  root: import.meta.dirname,
  worker: { format: 'es' },
  plugins: [listTabs()],
  // The reader is written with Preact; the playground says at its top that it is React.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 5_000,
    rolldownOptions: {
      input: {
        index: `${import.meta.dirname}/index.html`,
        playground: `${import.meta.dirname}/playground.html`,
      },
    },
  },
});
