import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Processes, StartFailure } from './processes.ts';

const root = 'src/web';
const built = `${root}/dist/playground.html`;

/** Builds the pages where they are missing or older than what they are made of. */
export async function buildPages(processes: Processes): Promise<void> {
  if (timeOf(built) > newestSource()) return;
  console.log('Building the playground (once) …');
  const code = await processes.run([
    process.execPath,
    ...[
      'node_modules/vite/bin/vite.js',
      'build',
      root,
      '--config',
      `${root}/vite.config.ts`,
      '--logLevel',
      'error',
    ],
  ]);
  if (code !== 0) throw new StartFailure('The playground could not be built (see above).');
}

function newestSource(): number {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const sources = entries.filter(
    (entry) => entry.isFile() && !join(entry.parentPath, entry.name).includes('/dist/'),
  );
  return Math.max(
    ...[...sources.map((entry) => join(entry.parentPath, entry.name)), 'package-lock.json'].map(timeOf),
  );
}

/** When a file was last changed, in milliseconds; 0 where there is none. */
function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
