import type { Address } from './address.ts';
import type { Question } from './operation.ts';

/** What a page asks first. The Worker asks the same, to head the page and to have the answer ready. */
export function pageQuestion(address: Address, parameters: URLSearchParams): Question | null {
  switch (address.page) {
    case 'front':
      return { name: 'front', variables: {} };
    case 'article':
      return { name: 'article', variables: { slug: address.slug } };
    case 'actor':
      return actorQuestion(address.slug);
    case 'event':
      return { name: 'event', variables: { slug: address.slug } };
    case 'search':
      return searchQuestion(parameters);
    default:
      return null;
  }
}

export function actorQuestion(slug: string): Question<'actor'> {
  return { name: 'actor', variables: { slug, filter: eventsOf(slug) } };
}

/** The events in which an actor takes part. */
export function eventsOf(slug: string): { participants: { actor: { slugs: string[] } }[] } {
  return { participants: [{ actor: { slugs: [slug] } }] };
}

export const searchTypes = { articles: 'ARTICLE', actors: 'ACTOR', events: 'EVENT' } as const;

export function searchQuestion(parameters: URLSearchParams): Question<'search'> | null {
  const query = parameters.get('q')?.trim() ?? '';
  if (query === '') return null;
  const type = parameters.get('type') ?? '';
  const types = Object.hasOwn(searchTypes, type) ? [searchTypes[type as keyof typeof searchTypes]] : null;
  return { name: 'search', variables: { query, ...(types ? { types } : {}) } };
}
