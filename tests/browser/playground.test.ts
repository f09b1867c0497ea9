import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';

const address = inject('address');
const output = 'tests/output';
let browser: Browser;
let page: Page;
const elsewhere: string[] = [];
/** What the browser would not do for the page, by its Content-Security-Policy. */
const forbidden: string[] = [];

beforeAll(async () => {
  mkdirSync(output, { recursive: true });
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on('console', (message) => {
    if (/Content.Security.Policy|unsafe-eval/i.test(message.text())) forbidden.push(message.text());
  });
  page.on('pageerror', ({ message }) => forbidden.push(message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== address) elsewhere.push(request.url());
  });
}, 120_000);

afterAll(() => browser?.close());

test.each(['/', '/playground'])(
  '%s opens the playground with examples, one of which runs and shows data',
  async (path) => {
    await page.goto(`${address}${path}`);
    await page.getByRole('tab', { name: 'Latest' }).waitFor();
    await page.locator('.graphiql-query-editor').getByText('headline').waitFor();
    await page.waitForLoadState('networkidle');
    await page.getByRole('button', { name: /execute query/i }).click();
    await page.locator('.graphiql-response').getByText('"headline"').first().waitFor();
    await page.screenshot({ path: `${output}/playground${path === '/' ? '-front' : ''}.png` });
  },
);

test('the examples can be run by keyboard', async () => {
  await page.goto(`${address}/playground`);
  await page.waitForLoadState('networkidle');
  await page.getByRole('tab', { name: 'Dataset' }).click();
  await page.locator('.graphiql-query-editor').getByText('seededAt').first().waitFor();
  await page.locator('.graphiql-query-editor').click();
  await page.keyboard.press('Control+Enter');
  await page.locator('.graphiql-response').getByText('"seededAt"').first().waitFor();
});

test('the policy of the page keeps nothing from working', () => {
  expect(forbidden).toEqual([]);
});

test('no request leaves this machine', () => {
  expect(elsewhere).toEqual([]);
});
