import { expect, inject, test } from 'vitest';
import { pageHeaders, securityHeaders } from '../../src/security-headers.ts';

const address = inject('address');

function expectSecure({ headers }: Response): void {
  for (const [name, value] of Object.entries(securityHeaders)) expect(headers.get(name), name).toBe(value);
}

test.each(['/', '/playground'])(
  'the page %s may load what it brings itself, and nothing else',
  async (path) => {
    const response = await fetch(`${address}${path}`);
    expect(response.status).toBe(200);
    expectSecure(response);
    for (const [name, value] of Object.entries(pageHeaders)) expect(response.headers.get(name)).toBe(value);
    expect(await response.text()).not.toMatch(/<script(?![^>]*\bsrc=|[^>]*\bld\+json)|\son\w+=|javascript:/i);
  },
);

test('scripts and styles, which the platform serves by itself, are as strict', async () => {
  const page = await (await fetch(`${address}/playground`)).text();
  const files = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, file]) => file);
  expect(files.length).toBeGreaterThan(1);
  for (const file of files) {
    const response = await fetch(`${address}${file}`);
    await response.body?.cancel();
    expect(response.status, file).toBe(200);
    expectSecure(response);
  }
});

test('the picture that link previews show is there, as large as the pages say', async () => {
  const page = await (await fetch(address)).text();
  const said = (name: string) => new RegExp(`property="og:image${name}" content="([^"]*)"`).exec(page)?.[1];
  const response = await fetch(said('') ?? '');
  expect(response.headers.get('content-type')).toBe(said(':type'));
  // The header of a PNG: width and height as 32-bit numbers (PNG, 11.2.2).
  const bytes = Buffer.from(await response.arrayBuffer());
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)].map(String)).toEqual([
    said(':width'),
    said(':height'),
  ]);
  expect(bytes.length).toBeLessThan(50_000);
});

test('/ready says that requests may be sent here', async () => {
  const response = await fetch(`${address}/ready`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    ready: true,
    database: 'answers',
    dataset: expect.stringMatching(/^[0-9a-z]{16}$/),
  });
});
