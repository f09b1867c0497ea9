import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { inject } from 'vitest';
import { openBrowser } from './browser.ts';

/** Where screenshots are kept, to be looked at. */
export const output = 'tests/output';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page in a browser of its own, and what it asks of other hosts than ours. */
export interface Opened {
  browser: Browser;
  page: Page;
  elsewhere: string[];
  /** What went wrong in the page's own script. */
  failures: string[];
}

export async function openPage(options: Parameters<Browser['newPage']>[0] = {}): Promise<Opened> {
  mkdirSync(output, { recursive: true });
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
  const elsewhere: string[] = [];
  const failures: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== inject('address')) elsewhere.push(request.url());
  });
  page.on('pageerror', (error) => failures.push(error.message));
  return { browser, page, elsewhere, failures };
}

/** What axe finds against accessibility on the page as it is, one line a rule. */
export async function findBarriers(page: Page): Promise<string[]> {
  // Not as a script of the page, which its policy forbids.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  });
}

/** Asks the API from outside, past the pages. */
export async function askApi(query: string) {
  const response = await fetch(`${inject('address')}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = await response.json();
  return data;
}
