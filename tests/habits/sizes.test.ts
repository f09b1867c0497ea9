import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listCode } from '../support/list-code.ts';

const longestFile = 250;
const longestTest = 400;

test('no file of code is so long that it holds more than one concept', () => {
  const long = listCode().flatMap((path) => {
    const lines = readFileSync(path, 'utf8').split('\n').length - 1;
    const limit = path.startsWith('tests/') ? longestTest : longestFile;
    return lines > limit ? [`${path} has ${lines} lines, more than ${limit}: split it by concept`] : [];
  });
  expect(long).toEqual([]);
});
