import { env } from 'cloudflare:workers';
import { expect, test, vi } from 'vitest';
import { clientOf, type RequestLimiter, windowMs } from '../../../src/limits/rate.ts';
import { answerUnder, operation } from '../../support/settings.ts';

let clients = 0;
/** A client that nobody has seen before. */
function newClient(): Record<string, string> {
  clients += 1;
  return { 'cf-connecting-ip': `192.0.2.${clients}` };
}

const standing = '{ rateLimit { limit cost remaining resetAt } }';
const page = '{ articles(first: 9) { edges { node { slug } } } }';
const allowance = { RATE_LIMIT: 'on', COST_PER_MINUTE: '25' };

async function read(response: Response) {
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape it asked for.
  return { response, body: (await response.json()) as any };
}
const ask = async (query: string, client: Record<string, string>, settings: object = allowance) =>
  read(await answerUnder(settings, '/graphql', operation(query, client)));

test('an asker is told where it stands, and nobody keeps the answer', async () => {
  const client = newClient();
  const before = Date.now();
  const first = await ask(`{ rateLimit { limit cost remaining resetAt } ${page.slice(1)}`, client);
  expect(first.body.data.rateLimit).toMatchObject({ limit: 25, cost: 11, remaining: 14 });
  expect(Date.parse(first.body.data.rateLimit.resetAt)).toBeGreaterThanOrEqual(before + windowMs - 1_000);
  expect(first.body.extensions.cost.requested).toBe(11);
  const cacheable = await answerUnder(allowance, `/graphql?query=${encodeURIComponent(standing)}`, {
    headers: client,
  });
  expect(cacheable.headers.get('cache-control')).toBe('no-store');
  expect((await read(cacheable)).body.data.rateLimit.remaining).toBe(13);
});

test('who has taken up its allowance is refused until the next minute, and others are not', async () => {
  const client = newClient();
  for (let turn = 0; turn < 3; turn++) expect((await ask(page, client)).response.status).toBe(200);
  const { response, body } = await ask(page, client);
  expect(response.status).toBe(429);
  expect(body.errors[0].extensions.code).toBe('RATE_LIMITED');
  const retryS = Number(response.headers.get('retry-after'));
  expect(retryS).toBeGreaterThan(0);
  expect(retryS).toBeLessThanOrEqual(60);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect((await ask(page, newClient())).response.status).toBe(200);
  expect((await ask(page, client, { ...allowance, RATE_LIMIT: 'off' })).response.status).toBe(200);
});

test("the platform's counter refuses too, by address, and does no harm when it fails", async () => {
  const asked: string[] = [];
  const limiter = (answer: () => Promise<{ success: boolean }>) => ({
    RATE_LIMIT: 'on',
    REQUEST_LIMITER: {
      limit: ({ key }: { key: string }) => {
        asked.push(key);
        return answer();
      },
    },
  });
  const client = newClient();
  const refused = await ask(
    page,
    client,
    limiter(async () => ({ success: false })),
  );
  expect(refused.response.status).toBe(429);
  expect(refused.response.headers.get('retry-after')).toBe('60');
  expect(refused.body.errors[0].extensions.code).toBe('RATE_LIMITED');
  expect(asked).toEqual([client['cf-connecting-ip']]);
  const broken = limiter(() => Promise.reject(new Error('away')));
  expect((await ask(page, client, broken)).response.status).toBe(200);
});

test('the counter of wrangler.toml counts, as the platform runs it here', async () => {
  const { REQUEST_LIMITER } = env as { REQUEST_LIMITER: RequestLimiter };
  const client = newClient();
  const key = String(client['cf-connecting-ip']);
  const take = async () => {
    const taken = await Promise.all(Array.from({ length: 3_001 }, () => REQUEST_LIMITER.limit({ key })));
    return taken.filter(({ success }) => success).length;
  };
  expect(await take()).toBeGreaterThanOrEqual(3_000);
  // The window may turn over on the way, however often on a busy machine.
  await vi.waitFor(
    async () => {
      const { response } = await ask(page, client, { RATE_LIMIT: 'on' });
      if (response.status !== 429) await take();
      expect(response.status).toBe(429);
      expect(response.headers.get('retry-after')).toBe('60');
    },
    { timeout: 150_000 },
  );
}, 240_000);

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['2001:db8:0:1:aaaa:bbbb:cccc:dddd', '2001:db8:0:1::/64'],
  ['2001:0db8:0000:0001::1', '2001:db8:0:1::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
])('%s is counted as %s', (address, client) => {
  const request = new Request('https://newsgraph.test', { headers: { 'cf-connecting-ip': address } });
  expect(clientOf(request.headers)).toBe(client);
});
