import { expect, test } from 'vitest';
import { printTable } from '../questions/table.ts';

test('the table of questions is up to date; if not, run this test with -u', async () => {
  await expect(printTable()).toMatchFileSnapshot('../questions/README.md');
});
