/** `npm run bench -- --scale N`: what seeding and asking cost on N/100, N/10 and N generated articles. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { databaseFile } from '../../../drizzle/file-store.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import { findGeneratedStore } from '../dataset/generated-store.ts';
import type { Timed } from '../load.ts';
import { measureQueries } from './measure-queries.ts';
import { writeNewsFile } from './news-file.ts';
import type { Seeding } from './seed-process.ts';
import { growthTable, seedingTable } from './tables.ts';

export interface ScaleOptions {
  most: number;
  /** Folder that generated stores are kept in, where it is not the usual one. */
  cache?: string;
  tell: (line: string) => void;
}

/** Text of which far fewer articles go in a second than of what is extracted already. */
const ownSources = 'seed/sources';

/** Prints the figures of seeding, then those of asking. */
export async function benchScale({ most, cache, tell }: ScaleOptions): Promise<void> {
  const sizes = [most / 100, most / 10, most].map(Math.round);
  const seedings: [string, Seeding & { databaseBytes: number }][] = [];
  seedings.push(['own texts, extracted', await measureSeeding(ownSources, 'extracted')]);
  for (const size of sizes) {
    tell(`seeding ${size} articles as text …`);
    seedings.push([`${size.toLocaleString('en')} as text alone`, await seedGenerated(size)]);
  }
  console.log(`\n${seedingTable(seedings)}\n`);
  const times: [number, Map<string, Timed>][] = [];
  for (const size of sizes) {
    tell(`queries on ${size} articles …`);
    const file = await findGeneratedStore(size, { ...(cache === undefined ? {} : { cache }), tell });
    times.push([size, await measureQueries(size, file)]);
    console.log(
      `${size.toLocaleString('en')} articles, ${(statSync(file).size / size / 1_024).toFixed(1)} KiB each`,
    );
  }
  console.log(`\n${growthTable(times)}`);
}

async function seedGenerated(size: number): Promise<Seeding & { databaseBytes: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-scale-'));
  try {
    const file = join(folder, 'news.ndjson');
    writeNewsFile(file, size);
    return await measureSeeding(file, 'text');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureSeeding(
  path: string,
  mode: 'text' | 'extracted',
): Promise<Seeding & { databaseBytes: number }> {
  const data = mkdtempSync(join(tmpdir(), 'newsgraph-seeded-'));
  try {
    const script = join(import.meta.dirname, 'seed-process.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [
      ...heapFlags(),
      script,
      path,
      data,
      mode,
    ]);
    return { ...(JSON.parse(stdout) as Seeding), databaseBytes: statSync(databaseFile(data)).size };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/** Those that `npm run seed` is started with: they say how much memory it takes. */
function heapFlags(): string[] {
  return packageJson.scripts.seed.split(' ').filter((word) => word.startsWith('--'));
}
