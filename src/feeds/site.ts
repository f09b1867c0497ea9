export const siteName = 'newsgraph';

/** The page of a thing on this site. */
export function urlOf(site: string, kind: 'articles' | 'actors' | 'events', slug: string): string {
  return `${site}/${kind}/${encodeURIComponent(slug)}`;
}
