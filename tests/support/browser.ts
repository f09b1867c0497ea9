import { join } from 'node:path';
import chromium, { inflate } from '@sparticuz/chromium';
import { type Browser, chromium as launcher } from 'playwright-core';

/** What keeps Chromium from talking to its maker. */
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

/**
 * Opens the Chromium that comes as an npm package. Where the machine lacks a library that it needs, those in
 * the package are used, so that nothing has to be installed.
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await chromium.executablePath();
  const options = { executablePath, args: [...chromium.args, ...quiet], headless: true };
  try {
    return await launcher.launch(options);
  } catch {
    const libraries = await inflate(join('node_modules/@sparticuz/chromium/bin', 'al2023.tar.br'));
    return launcher.launch({ ...options, env: { ...process.env, LD_LIBRARY_PATH: join(libraries, 'lib') } });
  }
}
