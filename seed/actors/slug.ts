import slugify from '@sindresorhus/slugify';

/** The stable name of an actor in addresses: ASCII, lower case, hyphens. */
export function toSlug(name: string): string {
  return slugify(name.replace(/['’‘.]/gu, ''), { decamelize: false }) || 'unnamed';
}
