import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the pages into src/web/dist, from where the platform serves them. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    chunkSizeWarningLimit: 5_000,
    rolldownOptions: {
      input: {
        index: `${import.meta.dirname}/index.html`,
        playground: `${import.meta.dirname}/playground.html`,
      },
    },
  },
});
