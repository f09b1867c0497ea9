import * as v from 'valibot';
import { expect, test } from 'vitest';
import { origin } from '../../support/edge.ts';
import { readFile } from '../../support/file.ts';
import { ask } from '../../support/query.ts';

/**
 * What is used here of the JSON Schema of IPTC ninjs 3.1 (http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json, IPTC,
 * CC BY 4.0): names, types, formats and lists of words compared with its text (iptc/newsinjson, 3ace397), and as there
 * nothing that is not named. It is stricter, in that what is always written must be there.
 */
const uri = v.pipe(v.string(), v.url());
const text = v.string();
const named = v.strictObject({ name: text, rel: text, uri, literal: text });
const inRole = { role: text, value: text };
const ninjs = v.strictObject({
  uri,
  standard: v.strictObject({ name: v.literal('ninjs'), version: v.literal('3.1'), schema: uri }),
  type: v.picklist([
    'text',
    'audio',
    'video',
    'picture',
    'graphic',
    'composite',
    'component',
    'event',
    'planning',
  ]),
  representationType: v.picklist(['full', 'partial']),
  pubStatus: v.picklist(['usable', 'withheld', 'canceled']),
  versionCreated: v.optional(v.pipe(text, v.isoTimestamp())),
  language: text,
  title: text,
  slugline: text,
  headlines: v.array(v.strictObject(inRole)),
  descriptions: v.array(v.strictObject(inRole)),
  bodies: v.array(
    v.strictObject({
      ...inRole,
      contentType: text,
      charCount: v.pipe(v.number(), v.integer()),
      wordCount: v.pipe(v.number(), v.integer()),
    }),
  ),
  by: v.optional(text),
  infoSources: v.array(v.strictObject({ name: text, role: text })),
  usageTerms: v.optional(text),
  subjects: v.array(
    v.strictObject({ name: text, rel: text, uri: v.optional(uri), literal: v.optional(text) }),
  ),
  people: v.array(named),
  places: v.array(named),
  organisations: v.array(named),
  events: v.array(v.strictObject({ id: text, name: text, rel: text, uri })),
  altIds: v.array(v.strictObject(inRole)),
});

async function readLines(): Promise<v.InferOutput<typeof ninjs>[]> {
  const lines = (await readFile('/export/articles.ndjson')).trimEnd().split('\n');
  return lines.map((line) => v.parse(ninjs, JSON.parse(line)));
}

test('every article is one line of ninjs 3.1, in the order of the list', async () => {
  const lines = await readLines();
  const { articles } = await ask(
    '{ articles(first: 100) { totalCount edges { node { slug body source { rights } } } } }',
  );
  expect(lines.length).toBe(articles.totalCount);
  expect(lines.length).toBeGreaterThan(25);
  // biome-ignore lint/suspicious/noExplicitAny: the shape is that of the question.
  const wanted = articles.edges.map(({ node }: any) => ({
    uri: `${origin}/articles/${node.slug}`,
    body: node.body,
    rights: node.source.rights,
  }));
  expect(
    lines.map((line) => ({ uri: line.uri, body: line.bodies[0]?.value, rights: line.usageTerms })),
  ).toEqual(wanted);
});

test('a moment is told only of a day, the date as it is known always', async () => {
  for (const { descriptions, versionCreated } of await readLines()) {
    const published = descriptions.find(({ role }) => role === 'publishedEdtf')?.value ?? '';
    const isDay = /^\d{4}-\d\d-\d\d$/.test(published);
    expect(versionCreated).toBe(isDay ? `${published}T00:00:00Z` : undefined);
  }
});

test('persons, states and others stand in the lists that ninjs has for them', async () => {
  const lines = await readLines();
  const names = (list: 'people' | 'places' | 'organisations') =>
    new Set(lines.flatMap((line) => line[list].map(({ literal }) => literal)));
  expect(names('places')).toContain('tajikistan');
  expect(names('people').size).toBeGreaterThan(5);
  expect(names('organisations')).toContain('taliban');
  expect([...names('people')].filter((slug) => names('organisations').has(slug))).toEqual([]);
});
