import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

const address = inject('address');
const sources = mkdtempSync(join(tmpdir(), 'newsgraph-purge-'));

const story = (closing: string) => `---
headline: Ferry line between two river towns reopens
publication: Example Post
published: 2022-05-20
---
Mirzo Karimov, mayor of Example Town, opened the ferry line on Friday.

${closing}
`;

/** Puts the folder of this test into the running store and tells the API. */
async function seed(): Promise<void> {
  const args = ['seed/commands/seed.ts', sources, '--data', inject('dataFolder'), '--purge', address];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, PURGE_TOKEN: inject('purgeToken') },
  });
  let said = '';
  child.stderr.on('data', (part: Buffer) => {
    said += part;
  });
  const [code] = await once(child, 'exit');
  expect(said).toBe('');
  expect(code).toBe(0);
}

async function ask(query: string): Promise<{ state: string | null; data: Data }> {
  const response = await fetch(`${address}/graphql?query=${encodeURIComponent(query)}`);
  const { data } = (await response.json()) as { data: Data };
  return { state: response.headers.get('x-cache'), data };
}

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape it asked for.
type Data = any;

const one = (slug: string) => `{ article(slug: "${slug}") { headline body } }`;

let changed: string;
let others: string[];

beforeAll(async () => {
  writeFileSync(join(sources, 'ferry.md'), story('It will run twice a day.'));
  await seed();
  const { data } = await ask('{ articles(first: 100) { edges { node { slug headline } } } }');
  const nodes = data.articles.edges.map(({ node }: Data) => node);
  const ferry = nodes.find(({ headline }: Data) => headline.startsWith('Ferry line'));
  changed = ferry.slug;
  others = nodes.map(({ slug }: Data) => slug).filter((slug: string) => slug !== changed);
});

afterAll(() => rmSync(sources, { recursive: true }));

test('purge.exact one article changes: its entries miss, lists miss, and all others still hit', async () => {
  const kept = [
    ...others.slice(0, 20).map(one),
    '{ actor(slug: "tajikistan") { name aliases } }',
    '{ actor(slug: "iran") { events(first: 5) { edges { node { summary evidence { quote } } } } } }',
  ];
  const gone = [
    one(changed),
    '{ articles(first: 2) { edges { node { headline } } } }',
    '{ dataset { version } }',
  ];
  for (const query of [...kept, ...gone]) await ask(query);
  for (const query of [...kept, ...gone]) expect((await ask(query)).state, query).toBe('HIT');

  writeFileSync(join(sources, 'ferry.md'), story('It will run once a day.'));
  await seed();

  for (const query of gone) expect((await ask(query)).state, query).toMatch(/MISS|REVALIDATED/);
  for (const query of kept) expect((await ask(query)).state, query).toBe('HIT');
  expect((await ask(one(changed))).data.article.body).toContain('once a day');
});

test('purge.secret the route wants its secret', async () => {
  for (const authorization of [undefined, 'Bearer wrong', `Basic ${inject('purgeToken')}`]) {
    const response = await fetch(`${address}/admin/purge`, {
      method: 'POST',
      headers: authorization === undefined ? {} : { authorization },
      body: '{}',
    });
    expect(response.status).toBe(401);
    expect(response.headers.get('cache-control')).toBe('no-store');
  }
});
