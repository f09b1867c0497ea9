import { expect, test } from 'vitest';
import { startIsolate, withoutDatabase } from '../../support/edge.ts';
import { getFile } from '../../support/file.ts';
import { watchTraffic } from '../../support/traffic.ts';

test('an export is read page by page, as the client takes it', async () => {
  startIsolate();
  let taken = 0;
  const before = await watchTraffic(async () => {
    const response = await getFile('/export/articles.ndjson', { 'cache-control': 'no-store' });
    const reader = response.body?.getReader();
    const first = await reader?.read();
    taken = new TextDecoder().decode(first?.value).trimEnd().split('\n').length;
    await reader?.cancel();
  });
  const whole = await watchTraffic(async () => {
    await (await getFile('/export/articles.ndjson', { 'cache-control': 'no-store' })).text();
  });
  expect(taken).toBeLessThanOrEqual(25);
  expect(before.roundTrips).toBeLessThanOrEqual(whole.roundTrips);
});

test('an export that breaks off is a broken transfer, and never a shorter file', async () => {
  startIsolate();
  const response = await getFile('/export/events.csv', { 'cache-control': 'no-store' });
  expect(response.status).toBe(200);
  await withoutDatabase(async () => {
    await expect(response.text()).rejects.toThrow();
  });
});

test('a client that has the export is told so without a page being read', async () => {
  const first = await getFile('/export/events.csv', {}, 'HEAD');
  const etag = first.headers.get('etag') ?? '';
  expect(etag).toMatch(/^W\/"[0-9a-f]{32}"$/);
  const traffic = await watchTraffic(async () => {
    expect((await getFile('/export/events.csv', { 'if-none-match': etag })).status).toBe(304);
  });
  expect(traffic.roundTrips).toBe(0);
});

test('exports differ in their entity tags, and are saved as files', async () => {
  const [articles, events] = await Promise.all(
    ['/export/articles.ndjson', '/export/events.csv'].map((path) => getFile(path, {}, 'HEAD')),
  );
  expect(articles?.headers.get('etag')).not.toBe(events?.headers.get('etag'));
  expect(articles?.headers.get('content-disposition')).toBe('attachment; filename="articles.ndjson"');
});
