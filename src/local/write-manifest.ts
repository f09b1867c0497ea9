import { writeFileSync } from 'node:fs';
import { readExamples, readOperations } from './read-documents.ts';
import {
  answersPath,
  hashesPath,
  makeAnswers,
  makeHashes,
  makeTexts,
  textsPath,
} from './write-operations.ts';

/** Where the manifest of trusted documents is: SHA-256 of a document in hexadecimal → the document. */
export const manifestPath = 'src/edge/trusted-documents.json';

/** The manifest as the examples and the reader's operations make it. */
export function makeManifest(): string {
  const entries = [...readExamples(), ...readOperations()].map(({ hash, text }) => [hash, text]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

if (import.meta.main) {
  writeFileSync(manifestPath, makeManifest());
  writeFileSync(hashesPath, makeHashes());
  writeFileSync(textsPath, makeTexts());
  writeFileSync(answersPath, await makeAnswers());
}
