/**
 * `npm run schema`: writes schema/schema.graphql from the code. With `--check` it only compares and says what
 * to do where they differ.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { printSorted } from '../../schema/print.ts';

const file = 'schema/schema.graphql';
const printed = printSorted();

if (!process.argv.includes('--check')) {
  writeFileSync(file, printed);
} else if (readFileSync(file, 'utf8') !== printed) {
  console.error(`${file} is not what the code says. Run "npm run schema" and commit the result.`);
  process.exitCode = 1;
}
