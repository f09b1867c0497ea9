/**
 * Names for things, the same in every room: opaque global ids for GraphQL and tags for the edge cache.
 * How a row's own id comes about is in stable-id.ts.
 */
export const nodeTypes = ['Article', 'Actor', 'Event'] as const;
export type NodeType = (typeof nodeTypes)[number];

/** Relay global id: base64url of `Type:id`. Clients must not look inside. */
export function encodeGlobalId(type: string, id: string): string {
  return btoa(`${type}:${id}`).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** The type and row id in a global id, or null where it is none of ours. */
export function decodeGlobalId(globalId: string): { typename: string; id: string } | null {
  const match = /^([A-Za-z]+):([\w-]+)$/.exec(decodeBase64Url(globalId) ?? '');
  return match?.[1] && match[2] ? { typename: match[1], id: match[2] } : null;
}

/** The edge-cache tag of one entity. */
export function cacheTag(type: NodeType, id: string): string {
  return `${type}:${id}`;
}

/** The tag of what an actor does and where it is named, which changes more often than what it is. */
export function activityTag(actorId: string): string {
  return `${cacheTag('Actor', actorId)}.activity`;
}

function decodeBase64Url(text: string): string | null {
  try {
    return atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  } catch {
    return null;
  }
}
