import { stableId } from '../../drizzle/stable-id.ts';
import { shortSlugOf, slugOf } from '../slug.ts';
import type { ArticleText } from '../story.ts';

/** The row id of an actor, from its slug. */
export function actorId(slug: string): string {
  return stableId('actor', slug);
}

/** The row id of a place: its name within its country. */
export function placeId({ name, country }: { name: string; country: string | null }): string {
  return stableId('place', slugOf(name), country);
}

/**
 * The row id of an article: who published it under which headline, and the date it bears itself, so that
 * the same article has the same id in whatever format and folder it is found.
 */
export function articleId({ publication, headline, published }: ArticleText): string {
  return stableId('article', publication === null ? null : slugOf(publication), headline, published);
}

/** An article in URLs and filters. */
export function articleSlug(text: ArticleText): string {
  return `${shortSlugOf(text.headline, 80)}-${articleId(text).slice(0, 6)}`;
}

/** A place in URLs and filters: `dushanbe-tjk`. */
export function placeSlug({ name, country }: { name: string; country: string | null }): string {
  return country === null ? slugOf(name) : `${slugOf(name)}-${country.toLowerCase()}`;
}
