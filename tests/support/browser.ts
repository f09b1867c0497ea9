import { join } from 'node:path';
import chromium, { inflate } from '@sparticuz/chromium';
import { type Browser, chromium as launcher } from 'playwright-core';

/** What keeps Chromium from talking to its maker. */
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
/** Nothing here needs a graphics card, and one that is only imitated is slow. */
const plain = ['--disable-gpu', '--use-angle=none'];
/** What the package adds for machines that the tests do not run on, and what would let pages do more than they may. */
const unwanted = new Set(['--single-process', '--disable-web-security', '--allow-running-insecure-content']);

/**
 * Opens the Chromium that comes as an npm package. Where the machine lacks a library that it needs, those in
 * the package are used, so that nothing has to be installed.
 */
export async function openBrowser(): Promise<Browser> {
  chromium.setGraphicsMode = false;
  const executablePath = await chromium.executablePath();
  const args = [...chromium.args.filter((flag) => !unwanted.has(flag)), ...quiet, ...plain];
  const options = { executablePath, args, headless: true };
  try {
    return await launcher.launch(options);
  } catch {
    const libraries = await inflate(join('node_modules/@sparticuz/chromium/bin', 'al2023.tar.br'));
    return launcher.launch({ ...options, env: { ...process.env, LD_LIBRARY_PATH: join(libraries, 'lib') } });
  }
}
