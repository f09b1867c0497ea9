import { expect, test } from 'vitest';
import { listCode } from '../support/list-code.ts';

const vague = /(^|\/)(utils?|helpers?|common|misc|shared|lib|types|constants|managers?|services?)(\/|\.ts$)/;

test('no file or folder has a name that says nothing', () => {
  const offenders = listCode().filter((path) => vague.test(path));
  expect(offenders, 'name each by the one noun it is about').toEqual([]);
});
