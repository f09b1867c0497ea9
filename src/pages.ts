import type { Bindings } from './env.ts';

/** Addresses of pages. The Worker is asked for them first (`run_worker_first` in wrangler.toml). */
export const pagePaths = ['/', '/index.html', '/playground', '/playground.html'] as const;

export function isPage(pathname: string): boolean {
  return (pagePaths as readonly string[]).includes(pathname);
}

/** A page as it was built. */
export function answerPage(request: Request, assets: Bindings['ASSETS']): Promise<Response> {
  return assets.fetch(request);
}
