import slugifyText from '@sindresorhus/slugify';

/** A name as it stands in URLs and filters: lower-case ASCII words joined by hyphens. */
export function slugOf(name: string): string {
  return slugifyText(name.replace(/['’‘.]/gu, ''), { decamelize: false }) || 'unnamed';
}

/** The same, cut at a word so that it is at most `length` characters long. */
export function shortSlugOf(name: string, length: number): string {
  const slug = slugOf(name);
  if (slug.length <= length) return slug;
  const cut = slug.slice(0, length + 1);
  const lastHyphen = cut.lastIndexOf('-');
  return lastHyphen > 0 ? cut.slice(0, lastHyphen) : slug.slice(0, length);
}
