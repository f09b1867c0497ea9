import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A document that the pages ask with, whole: the operation and the fragments that it spreads. */
export interface StoredDocument {
  /** The name of its file without the ending. */
  name: string;
  text: string;
  /** SHA-256 of the text in hexadecimal. */
  hash: string;
}

const operationFolder = 'src/web/operations';
export const fragmentFolder = `${operationFolder}/fragments`;
const exampleFolder = 'src/web/examples';

/** The operations of the reader, by name. */
export function readOperations(): StoredDocument[] {
  const fragments = new Map(readFolder(fragmentFolder).map((text) => [nameOfFragment(text), text]));
  return namesIn(operationFolder).map((name) => {
    const operation = readFileSync(join(operationFolder, name), 'utf8');
    return store(name, [operation, ...spreadIn(operation, fragments)].join('\n'));
  });
}

/** The examples of the playground, in order. */
export function readExamples(): StoredDocument[] {
  return namesIn(exampleFolder).map((name) => store(name, readFileSync(join(exampleFolder, name), 'utf8')));
}

/** The texts of all documents in a folder. */
export function readFolder(folder: string): string[] {
  return namesIn(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
}

function namesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort();
}

function store(file: string, text: string): StoredDocument {
  const hash = createHash('sha256').update(text).digest('hex');
  return { name: file.replace(/\.graphql$/, ''), text, hash };
}

function nameOfFragment(text: string): string {
  return /fragment (\w+)/.exec(text)?.[1] ?? '';
}

/** The fragments that a document spreads, and those that they spread, each once. */
function spreadIn(text: string, fragments: ReadonlyMap<string, string>): string[] {
  const found = new Map<string, string>();
  const queue = [text];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const [, name = ''] of next.matchAll(/\.\.\.(\w+)/g)) {
      const fragment = fragments.get(name);
      if (fragment === undefined || found.has(name)) continue;
      found.set(name, fragment);
      queue.push(fragment);
    }
  }
  return [...found.keys()].sort().map((name) => found.get(name) ?? '');
}
