import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { findBarriers, type Opened, openPage, output } from '../support/open-page.ts';

const address = inject('address');
let opened: Opened;

beforeAll(async () => {
  opened = await openPage();
});

afterAll(() => opened?.browser.close());

const tabs = () => opened.page.getByRole('list', { name: 'Select active operation' });

async function openPlayground(search = ''): Promise<void> {
  const { page } = opened;
  await page.goto(`${address}/playground${search}`);
  await tabs().getByRole('button', { name: 'Latest', exact: true }).waitFor();
  await page
    .locator('.graphiql-query-editor')
    .getByText(search ? 'actor' : 'articles')
    .first()
    .waitFor();
}

test('it opens with a tab for each example, one of which runs and shows data, its cost and its cache', async () => {
  const { page } = opened;
  await openPlayground();
  expect(await tabs().getByRole('listitem').count()).toBe(readdirSync('src/web/examples').length);
  await runLatest();
  await page
    .locator('.answer-line')
    .getByText(/MISS|HIT|STALE|REVALIDATED/)
    .waitFor();
  await page.screenshot({ path: `${output}/playground.png` });
  expect(await findBarriers(opened.page)).toEqual([]);
});

test('it bars nobody in the dark', async () => {
  const { page } = opened;
  await page.emulateMedia({ colorScheme: 'dark' });
  await openPlayground();
  await runLatest();
  await page.screenshot({ path: `${output}/playground-dark.png` });
  expect(await findBarriers(opened.page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
});

async function runLatest(): Promise<void> {
  await opened.page.getByRole('button', { name: /execute query/i }).click();
  await opened.page.locator('.graphiql-response').getByText('"headline"').first().waitFor();
}

test('what is asked again is said to come from the cache, as it does', async () => {
  const { page } = opened;
  await openPlayground(
    `?${new URLSearchParams({ query: '{ actor(slug: "iran") { asked_by_nobody_else: name } }' })}`,
  );
  const line = page.locator('.answer-line');
  for (const state of ['MISS', 'HIT', 'HIT']) {
    const answered = page.waitForResponse((response) => response.url().includes('asked_by_nobody_else'));
    await page.getByRole('button', { name: /execute query/i }).click();
    expect((await answered).headers()['x-cache']).toBe(state);
    await line.getByText(state).waitFor();
    expect(await line.textContent()).toMatch(/cost \d+ of/);
  }
});

test('the examples can be run by keyboard', async () => {
  const { page } = opened;
  await tabs().getByRole('button', { name: 'Dataset', exact: true }).click();
  await page.locator('.graphiql-query-editor').getByText('seededAt').first().waitFor();
  await page.locator('.graphiql-query-editor').click();
  await page.keyboard.press('Control+Enter');
  await page.locator('.graphiql-response').getByText('"seededAt"').first().waitFor();
});

test('the address follows what is in the editor, so that it can be passed on', async () => {
  const { page } = opened;
  await tabs().getByRole('button', { name: 'Timeline', exact: true }).click();
  await page.waitForURL(/query=.*Timeline/);
});

test('operations can be built by clicking, and those that were run are kept', async () => {
  const { page } = opened;
  await page.getByRole('button', { name: /show graphiql explorer/i }).click();
  await page.locator('.graphiql-explorer-root').waitFor();
  await page.screenshot({ path: `${output}/playground-explorer.png` });
  await page.getByRole('button', { name: /show history/i }).click();
  await page.locator('.graphiql-history-item').first().waitFor();
});

test('an operation in the address opens in a tab of its own, with its variables', async () => {
  const { page } = opened;
  const parameters = new URLSearchParams({
    query: 'query Shared($slug: String!) {\n  actor(slug: $slug) {\n    name\n  }\n}',
    variables: '{"slug": "tajikistan"}',
  });
  await openPlayground(`?${parameters}`);
  await tabs().getByRole('button', { name: 'Shared', exact: true }).waitFor();
  await page.getByRole('button', { name: /execute query/i }).click();
  await page.locator('.graphiql-response').getByText('"Tajikistan"').waitFor();
  await page.screenshot({ path: `${output}/playground-shared.png` });
});

test('a page of the reader shows its query there', async () => {
  const { page } = opened;
  await page.goto(`${address}/actors/tajikistan`);
  await page.getByRole('link', { name: 'Show this query' }).first().click();
  await page.waitForURL(/\/playground\?query=/);
  await page.locator('.graphiql-query-editor').getByText('KnownActor').first().waitFor();
});

test('no request leaves this machine, and nothing fails in the page', () => {
  expect(opened.elsewhere).toEqual([]);
  expect(opened.failures).toEqual([]);
});
