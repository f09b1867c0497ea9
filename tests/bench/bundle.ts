import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Bundles a Worker as `wrangler deploy --minify` does. */
export async function bundleWorker(entry: string): Promise<string> {
  return (await analyseWorker(entry)).text;
}

/** The same, with how many bytes of it each source file makes. */
export async function analyseWorker(entry: string): Promise<{ text: string; files: Map<string, number> }> {
  const { outputFiles, metafile } = await build({
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
    metafile: true,
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  return {
    text: outputFiles[0]?.text ?? '',
    files: new Map(inputs.map(([path, { bytesInOutput }]) => [path, bytesInOutput])),
  };
}

/** What a bundle counts against the platform's limit, in bytes. */
export function compressedSize(bundle: string): number {
  return gzipSync(bundle, { level: 9 }).byteLength;
}
