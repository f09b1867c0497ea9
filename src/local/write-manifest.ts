import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'src/web/examples';

/** Where the manifest of trusted documents is: SHA-256 of a document in hexadecimal → the document. */
export const manifestPath = 'src/edge/trusted-documents.json';

/** The manifest as the documents in the folder make it. */
export function makeManifest(): string {
  const documents = readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const entries = documents.map((text) => [createHash('sha256').update(text).digest('hex'), text]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

if (import.meta.main) writeFileSync(manifestPath, makeManifest());
