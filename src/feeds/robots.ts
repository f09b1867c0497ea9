import type { FileText } from './file.ts';
import { sitemapPath } from './sitemap.ts';

/** What crawlers may read: every page; not the exports, which hold the same again and are large. */
export function writeRobots(site: string): FileText {
  const lines = [
    'User-agent: *',
    'Disallow: /admin/',
    'Disallow: /export/',
    `Sitemap: ${site}${sitemapPath}`,
  ];
  return { text: `${lines.join('\n')}\n`, mediaType: 'text/plain; charset=utf-8' };
}
