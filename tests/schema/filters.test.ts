import { describe, expect, test } from 'vitest';
import { ask, codeOf, query } from '../support/query.ts';

async function idsOf(list: string, filter: string): Promise<string[]> {
  const data = await ask(`{ ${list}(first: 100, filter: ${filter}) { totalCount edges { node { id } } } }`);
  const ids = data[list].edges.map(({ node }: { node: { id: string } }) => node.id);
  expect(ids.length).toBe(Math.min(data[list].totalCount, 100));
  return ids;
}

describe('articles', () => {
  test('anyOf, allOf and noneOf of actors fit together', async () => {
    const tajik = await idsOf('articles', '{ actors: { anyOf: ["tajikistan"] } }');
    const both = await idsOf('articles', '{ actors: { allOf: ["tajikistan", "iran"] } }');
    const without = await idsOf('articles', '{ actors: { anyOf: ["tajikistan"], noneOf: ["iran"] } }');
    expect(both.length).toBeGreaterThan(0);
    expect(new Set([...both, ...without])).toEqual(new Set(tajik));
  });

  test('not turns a filter round', async () => {
    const all = await idsOf('articles', '{}');
    const named = await idsOf('articles', '{ actors: { anyOf: ["iran"] } }');
    const others = await idsOf('articles', '{ not: { actors: { anyOf: ["iran"] } } }');
    expect(named.length + others.length).toBe(all.length);
  });

  test('or takes either, and of nothing nothing', async () => {
    const before = await idsOf('articles', '{ published: { edtf: "2021", relation: BEFORE } }');
    const after = await idsOf('articles', '{ published: { edtf: "2021", relation: AFTER } }');
    const either = await idsOf(
      'articles',
      '{ or: [{ published: { edtf: "2021", relation: BEFORE } }, { published: { edtf: "2021", relation: AFTER } }] }',
    );
    expect(either.length).toBe(before.length + after.length);
    expect(await idsOf('articles', '{ or: [] }')).toEqual([]);
  });

  test('text is searched like everywhere else', async () => {
    expect((await idsOf('articles', '{ text: "drone" }')).length).toBeGreaterThan(0);
    expect(await codeOf('{ articles(filter: { text: "!?" }) { totalCount edges { cursor } } }')).toBe(
      'INVALID_SEARCH',
    );
  });
});

describe('events', () => {
  test('the quad classes part the events', async () => {
    const quads = ['VERBAL_COOPERATION', 'MATERIAL_COOPERATION', 'VERBAL_CONFLICT', 'MATERIAL_CONFLICT'];
    const parts = quads.map((quad) => `${quad}: events(filter: { quadClasses: [${quad}] }) { totalCount }`);
    const { all, ...counts } = await ask(`{ all: events { totalCount } ${parts.join(' ')} }`);
    const total = quads.reduce((sum, quad) => sum + counts[quad].totalCount, 0);
    expect(total).toBe(all.totalCount);
  });

  test('a source is a party, and a target too', async () => {
    const parties = new Set(await idsOf('events', '{ actors: { anyOf: ["tajikistan"] } }'));
    for (const role of ['sources', 'targets']) {
      const inRole = await idsOf('events', `{ ${role}: { anyOf: ["tajikistan"] } }`);
      expect(inRole.length).toBeGreaterThan(0);
      expect(inRole.every((id) => parties.has(id))).toBe(true);
    }
  });

  test('a month holds only what lies within it', async () => {
    const data = await ask(
      '{ events(first: 100, filter: { when: { edtf: "2022-05" } }) { edges { node { when { start end } } } } }',
    );
    expect(data.events.edges.length).toBeGreaterThan(0);
    for (const { node } of data.events.edges) {
      expect(node.when.start >= '2022-05-01' && node.when.end <= '2022-05-31').toBe(true);
    }
  });
});

describe('actors', () => {
  test('a name prefix finds aliases too, whatever the case', async () => {
    const data = await ask('{ actors(filter: { namePrefix: "rahmon" }) { edges { node { slug } } } }');
    expect(data.actors.edges.map(({ node }: { node: { slug: string } }) => node.slug)).toContain(
      'emomali-rahmon',
    );
  });

  test('signs with a meaning in SQL have none in a prefix', async () => {
    expect(await idsOf('actors', '{ namePrefix: "%" }')).toEqual([]);
  });
});

test('an unknown slug is an error that names it', async () => {
  const { errors } = await query(
    '{ events(filter: { sources: { anyOf: ["nobody-at-all"] } }) { edges { cursor } } }',
  );
  expect(errors?.[0]?.extensions.code).toBe('UNKNOWN_SLUG');
  expect(errors?.[0]?.message).toContain('nobody-at-all');
});

test('an unknown slug is no silent zero when only the number is asked for', async () => {
  expect(await codeOf('{ events(filter: { sources: { anyOf: ["nobody-at-all"] } }) { totalCount } }')).toBe(
    'UNKNOWN_SLUG',
  );
  expect(await codeOf('{ articles(first: 300) { totalCount } }')).toBe('INVALID_PAGE_SIZE');
});

test('an unreadable date is an error that says how to write one', async () => {
  const { errors } = await query('{ events(filter: { when: { edtf: "last May" } }) { edges { cursor } } }');
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_DATE', argument: 'filter.when.edtf' });
  expect(errors?.[0]?.message).toContain('2022-05');
});
