import { activityTag, cacheTag, decodeGlobalId, type NodeType, nodeTypes } from '../drizzle/ids.ts';

/** Tags of whole lists: they change whenever anything of their kind comes, goes or changes. */
export const listTags = ['articles', 'actors', 'events', 'dataset'] as const;
export type ListTag = (typeof listTags)[number];

/** The list that a thing of a type belongs to, which stands in for it where tags would be too many. */
export const listOf: Record<NodeType, ListTag> = { Article: 'articles', Actor: 'actors', Event: 'events' };

/** What the answer of a field depends on, and for how many seconds it may be shown again unasked. */
export interface CacheRule {
  freshS?: number;
  tags: (answer: { value: unknown; args: Record<string, unknown> }) => readonly string[];
}

const entityFreshS = 300;
const listFreshS = 60;

const onLists = (...lists: ListTag[]): CacheRule => ({ freshS: listFreshS, tags: () => lists });

/** A thing by its slug: while there is none, any new one could be it. */
const bySlug = (list: ListTag): CacheRule => ({
  freshS: entityFreshS,
  tags: ({ value }) => (value === null || value === undefined ? [list] : []),
});

const queryRules: Readonly<Record<string, CacheRule>> = {
  article: bySlug('articles'),
  actor: bySlug('actors'),
  event: bySlug('events'),
  node: { freshS: entityFreshS, tags: ({ args }) => tagsOfIds([String(args.id)]) },
  nodes: { freshS: entityFreshS, tags: ({ args }) => tagsOfIds(args.ids as string[]) },
  articles: onLists('articles'),
  actors: onLists('actors'),
  events: onLists('events'),
  search: onLists('articles', 'actors', 'events'),
  dataset: onLists('dataset'),
  // Tells each asker something else: nobody may keep it.
  rateLimit: { freshS: 0, tags: () => [] },
};

/** A field of the query that no rule names depends on everything. */
const anyQuery = onLists(...listTags);

/** A list of a thing, which shows of what is linked to it that which a filter lets through now. */
const filtered: CacheRule = {
  tags: ({ args }) => (args.filter ? (['articles', 'actors', 'events'] satisfies ListTag[]) : []),
};

/** Fields that depend on more of the store than the thing they belong to and the things they show. */
const widerRules: Readonly<Record<string, CacheRule>> = {
  'Article.related': onLists('articles'),
  ...Object.fromEntries(
    [
      ...['Article.actors', 'Article.events', 'Article.duplicates', 'Event.articles', 'Actor.articles'],
      ...['Actor.events', 'Actor.counterparts', 'Actor.coMentions'],
    ].map((field) => [field, filtered]),
  ),
};

/**
 * What an actor is by itself. Any other field of an actor tells of what it does, which changes with every
 * article that names it: that has a tag of its own, so that its name can go on being shown.
 */
const ownActorFields = new Set([
  ...['id', 'slug', 'name', 'kind', 'country', 'sector', 'description', 'wikidataId'],
  ...['aliases', 'offices', 'memberships'],
]);

/** The rule of a field that is looked at once for each answer of it, or null. */
export function ruleOf(type: string, field: string): CacheRule | null {
  return type === 'Query' ? (queryRules[field] ?? anyQuery) : (widerRules[`${type}.${field}`] ?? null);
}

/** What makes the tags of the thing that a field belongs to from its row id, or null. */
export function ownerTagOf(type: string, field: string): ((id: string) => string) | null {
  if (!isNodeType(type)) return null;
  if (type === 'Actor' && !ownActorFields.has(field)) return activityTag;
  return (id) => cacheTag(type, id);
}

function isNodeType(type: string): type is NodeType {
  return (nodeTypes as readonly string[]).includes(type);
}

function tagsOfIds(ids: readonly string[]): string[] {
  return ids.flatMap((id) => {
    const node = decodeGlobalId(id);
    return node && isNodeType(node.typename) ? [cacheTag(node.typename, node.id)] : [];
  });
}
