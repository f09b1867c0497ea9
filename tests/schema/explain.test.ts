import { expect, test } from 'vitest';
import { query } from '../support/query.ts';

test('a list that is empty says which condition emptied it', async () => {
  const { extensions } = await query(
    '{ none: events(filter: { types: [CONSULT], when: { edtf: "1850" } }) { edges { node { id } } } }',
  );
  expect(extensions?.explain).toEqual([
    {
      path: ['none'],
      message: expect.stringContaining('filter.when'),
      emptiedBy: ['filter.when'],
      conditions: [
        { argument: 'filter.types', matches: expect.any(Number) },
        { argument: 'filter.when', matches: 0 },
      ],
    },
  ]);
});

test('conditions that only together leave nothing are told so, also where only the total is asked for', async () => {
  const { data, extensions } = await query(
    '{ actors(filter: { slugs: ["iran"], kinds: [PERSON] }) { totalCount } }',
  );
  expect(data.actors.totalCount).toBe(0);
  const [note] = extensions?.explain ?? [];
  expect(note).toMatchObject({ path: ['actors'], emptiedBy: ['filter.kinds'] });
});

test('a list that is not empty, and a page past the end, explain nothing', async () => {
  const { extensions } = await query('{ events(first: 1) { edges { node { id } } } }');
  expect(extensions?.explain).toBeUndefined();
  expect(extensions?.dataset?.version).toMatch(/^[0-9a-z]{16}$/);
});
