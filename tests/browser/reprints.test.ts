import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBarriers, type Opened, openPage, output } from '../support/open-page.ts';
import { type RunningApi, startApi } from '../support/start-setup.ts';

const agency =
  'Tajikistan and Iran signed an agreement on border trade in Dushanbe on 1 June 2022. Officials of both countries had prepared it since spring, and lorries are to pass the crossings without further papers from autumn on. Traders in the markets of the capital said that they had waited for it for years.';
const sources = {
  'agency.md': ['Tajikistan and Iran sign border agreement', 'Example Agency', '2022-06-02', agency],
  'post.md': [
    'Tajikistan, Iran agree on border trade',
    'Example Post',
    '2022-06-03',
    agency.replace('for years', 'for many years'),
  ],
  'times.md': [
    'Lorries to cross sooner',
    'Example Times',
    '2022-06-03',
    'A customs deal came into sight this week. Tajikistan and Iran signed an agreement on border trade in Dushanbe on 1 June 2022, which drivers had hoped for. It will be put before both parliaments in the coming months, said those who know the text.',
  ],
};

const folder = mkdtempSync(join(tmpdir(), 'newsgraph-reprints-'));
let api: RunningApi;
let opened: Opened;

beforeAll(async () => {
  for (const [file, [headline, publication, date, text]] of Object.entries(sources))
    writeFileSync(
      join(folder, file),
      `---\nheadline: ${headline}\npublication: ${publication}\npublished: ${date}\n---\n${text}\n`,
    );
  api = await startApi({ args: ['--sources', folder] });
  opened = await openPage();
});

afterAll(async () => {
  await opened?.browser.close();
  await api?.stop();
  rmSync(folder, { recursive: true });
});

async function ask(query: string) {
  const response = await fetch(`${api.address}/graphql?query=${encodeURIComponent(query)}`);
  return (await response.json()).data;
}

test.each([
  ['desktop-light', 1280, 'light'],
  ['phone-dark', 390, 'dark'],
] as const)(
  'a reprint is named on the page of its article, and counts as no source of its own: %s',
  async (look, width, colorScheme) => {
    const { page } = opened;
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme });
    const { articles, events } = await ask(`{
    articles(filter: { publications: ["example-agency"] }) { nodes { slug } }
    events(orderBy: [{ field: REPORT_COUNT, direction: DESC }], first: 1) { nodes { slug reportCount independentSourceCount } } }`);
    const [event] = events.nodes;
    expect(event).toMatchObject({ reportCount: 3, independentSourceCount: 2 });

    await page.goto(`${api.address}/articles/${articles.nodes[0].slug}`);
    const reprints = page.locator('section', { has: page.getByRole('heading', { name: 'Also printed as' }) });
    await reprints.waitFor();
    expect(await reprints.getByRole('listitem').count()).toBe(1);
    expect(await reprints.textContent()).toMatch(/Example Post.*9\d % of the wording in common/s);
    expect(await page.getByText('3 articles from 2 independent sources').count()).toBeGreaterThan(0);
    const others = page.locator('section', { has: page.getByRole('heading', { name: 'Also about this' }) });
    expect(await others.getByText('Tajikistan, Iran agree on border trade').count()).toBe(0);
    expect(await findBarriers(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.screenshot({ path: `${output}/reprints-article-${look}.png`, fullPage: true });
    await reprints.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: 'Tajikistan, Iran agree on border trade' }).waitFor();

    await page.goto(`${api.address}/events/${event.slug}`);
    await page.getByText('3 articles from 2 independent sources').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.screenshot({ path: `${output}/reprints-event-${look}.png`, fullPage: true });
  },
);
