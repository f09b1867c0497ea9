import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Raised by hand when the code of the extractor reads the same text differently, or writes of it what a store made before has not. */
const codeVersion = '0.1.1';

/** What the extractor knows apart from its code: lexicons and trained weights. */
const knowledgeFolders = ['lexicons', 'models'];

/**
 * Names the extractor: its code version and a digest of its lexicons and weights, so that a changed word
 * list makes every article be read again.
 */
export function extractorVersion(): string {
  version ??= `${codeVersion}+${digestKnowledge()}`;
  return version;
}

let version: string | undefined;

function digestKnowledge(): string {
  const hash = createHash('sha256');
  for (const folder of knowledgeFolders) {
    const root = join(import.meta.dirname, folder);
    const entries = readdirSync(root, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && !/\.(ts|md)$/.test(entry.name));
    for (const file of files.map((entry) => join(entry.parentPath, entry.name)).sort()) {
      hash.update(file.slice(root.length)).update(readFileSync(file));
    }
  }
  return hash.digest('hex').slice(0, 8);
}
