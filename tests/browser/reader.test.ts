import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { askApi, findBarriers, type Opened, openPage, output } from '../support/open-page.ts';

const address = inject('address');
let opened: Opened;
/** The address of each kind of page, by a name for its screenshot. */
const pages: Record<string, string> = {
  front: '/',
  search: '/search?q=agreement',
  help: '/search',
  missing: '/actors/nobody',
};

beforeAll(async () => {
  opened = await openPage();
  const data = await askApi(`{
    articles(first: 1) { edges { node { slug } } }
    actors(first: 1, orderBy: [{ field: EVENT_COUNT }]) { edges { node { slug } } }
    events(first: 1, filter: { methods: [CURATED] }) { edges { node { slug } } }
  }`);
  pages.article = `/articles/${data.articles.edges[0].node.slug}`;
  pages.actor = `/actors/${data.actors.edges[0].node.slug}`;
  pages.event = `/events/${data.events.edges[0].node.slug}`;
});

afterAll(() => opened?.browser.close());

async function go(name: string): Promise<void> {
  await opened.page.goto(address + pages[name]);
  await opened.page.locator('main h1').first().waitFor();
}

const looks = [
  { look: 'desktop-light', viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  { look: 'phone-dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
] as const;

/** What a first load may take: the reader's own files and answers, as gzip would send them. */
const budget = { bytes: 150 * 1024, requests: 6, layoutShift: 0.05 };

describe.each(looks)('on $look', ({ look, viewport, colorScheme }) => {
  test.each(['front', 'article', 'actor', 'event', 'search', 'help', 'missing'])(
    'the %s page bars nobody, fits its window and keeps to the budget of a first load',
    async (name) => {
      const { page } = opened;
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      const { bytes, requests } = await watchLoad(async () => {
        await go(name);
        if (name === 'actor') await page.locator('.network-drawing .dot').first().waitFor();
      });
      expect(await findBarriers(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      expect(bytes, `${bytes} bytes`).toBeLessThanOrEqual(budget.bytes);
      expect(bytes).toBeGreaterThan(10_000);
      expect(requests).toBeLessThanOrEqual(budget.requests);
      expect(await readLayoutShift(page)).toBeLessThanOrEqual(budget.layoutShift);
      await page.screenshot({ path: `${output}/reader-${name}-${look}.png`, fullPage: true });
    },
  );
});

/** What an action loads, whether from here or from the browser's own cache. */
async function watchLoad(action: () => Promise<void>): Promise<{ bytes: number; requests: number }> {
  const responses: Response[] = [];
  const note = (response: Response) => responses.push(response);
  opened.page.on('response', note);
  await action();
  opened.page.off('response', note);
  const sizes = await Promise.all(
    responses.map(async (response) => gzipSync(await response.body().catch(() => Buffer.alloc(0))).length),
  );
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), requests: responses.length };
}

/** By how much what was shown has moved since, up to the next frame but one. */
function readLayoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
}

test('while a name is typed, actors are offered, and the keyboard leads to one', async () => {
  const { page } = opened;
  await go('front');
  await page.getByRole('combobox', { name: 'Search' }).pressSequentially('tajikis');
  await page
    .getByRole('option', { name: /Tajikistan/ })
    .first()
    .waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/actors\//);
  await page.getByRole('heading', { level: 1 }).waitFor();
});

test('a word that nothing says leads to the nearest that something does', async () => {
  const { page } = opened;
  await page.goto(`${address}/search?q=agrement`);
  await page.locator('.did-you-mean a').click();
  await page.waitForURL(/q=agreement/);
  await page.locator('.results li').first().waitFor();
});

test('a month of the chart shows its events, of which there are as many as it says', async () => {
  const { page } = opened;
  await go('front');
  const month = page.locator('button.month').last();
  const count = Number(/: ([\d,]+) event/.exec((await month.getAttribute('aria-label')) ?? '')?.[1]);
  await month.focus();
  await page.keyboard.press('Enter');
  await page.locator('.chosen-month .event-line').first().waitFor();
  expect(await page.locator('.chosen-month .event-line').count()).toBe(count);
  await page.keyboard.press('ArrowLeft');
  expect(await page.evaluate(() => document.activeElement?.classList.contains('month'))).toBe(true);
});

test('an underlined name says by pointing and by keyboard who it is', async () => {
  const { page } = opened;
  await go('article');
  const name = page.locator('.body .actor').first();
  await name.hover();
  await page.locator('.actor-card').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.actor-card').waitFor({ state: 'detached' });
  await page.mouse.move(0, 0);
  await name.focus();
  await page.locator('.actor-card').getByText(/named/).waitFor();
  expect(await findBarriers(page)).toEqual([]);
});

test('a first tap on an underlined name says who it is, and a second leads there', async () => {
  const { page, close } = await openTouch();
  await page.goto(address + pages.article);
  const name = page.locator('.body .actor').first();
  await name.tap();
  await page.locator('.actor-card').getByText(/named/).waitFor();
  expect(new URL(page.url()).pathname).toBe(pages.article);
  await page.locator('h1').tap();
  await page.locator('.actor-card').waitFor({ state: 'detached' });
  await name.tap();
  await page.locator('.actor-card').waitFor();
  await name.tap();
  await page.waitForURL(/\/actors\//);
  await close();
});

/** A page of the same browser on a telephone. */
async function openTouch(): Promise<{ page: Page; close: () => Promise<void> }> {
  const context = await opened.browser.newContext({
    viewport: looks[1].viewport,
    hasTouch: true,
    isMobile: true,
  });
  return { page: await context.newPage(), close: () => context.close() };
}

test('each event in the margin leads to its sentence', async () => {
  const { page } = opened;
  await go('article');
  const targets = await page
    .locator('.note .to-passage')
    .evaluateAll((links) =>
      links.map((link) => document.getElementById(link.getAttribute('href')?.slice(1) ?? '') !== null),
    );
  expect(targets.length).toBeGreaterThan(0);
  expect(targets).not.toContain(false);
});

test('the text shown is the text of the article, whatever is marked in it', async () => {
  const { page } = opened;
  await go('article');
  const slug = pages.article?.split('/').at(-1);
  const { article } = await askApi(`{ article(slug: "${slug}") { body } }`);
  const shown = await page.locator('.body p').allTextContents();
  expect(shown.join('\n')).toBe(article.body.split(/\n+/).join('\n'));
});

test('what is looked at can be followed further in the network', async () => {
  const { page } = opened;
  await go('actor');
  const dots = page.locator('.network-drawing .dot');
  await dots.first().waitFor();
  const before = await dots.count();
  await page.locator('.network-drawing .dot:not(.chosen)').first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Add whom/ }).click();
  await page.waitForFunction(
    (count) => document.querySelectorAll('.network-drawing .dot').length > count,
    before,
  );
});

test('curated and extracted stand side by side', async () => {
  const { page } = opened;
  await go('event');
  await page
    .locator('.piece')
    .getByText(/^Curated/)
    .first()
    .waitFor();
  await page.locator('.piece.overruled').getByText('Extracted').first().waitFor();
});

test('when the API is away, the page says so kindly', async () => {
  const { page } = opened;
  await page.route('**/graphql?*', (route) => route.abort());
  await page.goto(address + pages.article);
  await page.getByRole('alert').getByText('does not answer').waitFor();
  await page.screenshot({ path: `${output}/reader-away.png` });
  await page.unroute('**/graphql?*');
});

test('a print of an article holds its text and none of the controls', async () => {
  const { page } = opened;
  await go('article');
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: `${output}/reader-article-print.png`, fullPage: true });
  expect(await page.locator('.body').isVisible()).toBe(true);
  expect(await page.locator('#search').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
});

test('no request leaves this machine, and nothing fails in the pages', () => {
  expect(opened.elsewhere).toEqual([]);
  expect(opened.failures).toEqual([]);
});
