import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Bundles a Worker as `wrangler deploy --minify` does. */
export async function bundleWorker(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2024',
    conditions: ['workerd', 'worker', 'browser'],
    external: ['cloudflare:*', 'node:*'],
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

/** What a bundle counts against the platform's limit, in bytes. */
export function compressedSize(bundle: string): number {
  return gzipSync(bundle, { level: 9 }).byteLength;
}
