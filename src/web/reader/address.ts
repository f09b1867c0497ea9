/** The pages of the reader; each thing has one address. */
export type Address =
  | { page: 'front' }
  | { page: 'search' }
  | { page: 'article' | 'actor' | 'event'; slug: string }
  | { page: 'missing' };

const folders = { articles: 'article', actors: 'actor', events: 'event' } as const;

export function readAddress(pathname: string): Address {
  if (pathname === '/') return { page: 'front' };
  if (pathname === '/search') return { page: 'search' };
  const [, folder = '', slug = ''] = /^\/([a-z]+)\/([^/]+)$/.exec(pathname) ?? [];
  if (!Object.hasOwn(folders, folder)) return { page: 'missing' };
  try {
    return { page: folders[folder as keyof typeof folders], slug: decodeURIComponent(slug) };
  } catch {
    return { page: 'missing' };
  }
}

export function articlePath(slug: string): string {
  return `/articles/${encodeURIComponent(slug)}`;
}

export function actorPath(slug: string): string {
  return `/actors/${encodeURIComponent(slug)}`;
}

export function eventPath(slug: string): string {
  return `/events/${encodeURIComponent(slug)}`;
}

export function searchPath(query: string, type?: string): string {
  return `/search?${new URLSearchParams({ q: query, ...(type ? { type } : {}) })}`;
}
