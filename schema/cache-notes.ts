import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import { cacheTag, type NodeType } from '../drizzle/ids.ts';
import { ownerTagOf, ruleOf } from './cache-rules.ts';

/** What an answer turns out to depend on while it is made, and how long it may be shown again. */
export interface CacheNotes {
  /** The least of all its fields; null while none has said. */
  freshS: number | null;
  tags: Set<string>;
}

/** Empty notes, for one answer. */
export function openNotes(): CacheNotes {
  return { freshS: null, tags: new Set() };
}

type Resolver<Types extends SchemaTypes> = GraphQLFieldResolver<unknown, Types['Context'], object>;

/** Notes the rules of schema/cache-rules.ts while fields are resolved, where the context asks for it. */
class CacheNotesPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolve: Resolver<Types>,
    { parentType, name }: PothosOutputFieldConfig<Types>,
  ): Resolver<Types> {
    const ownerTag = ownerTagOf(parentType, name);
    const rule = ruleOf(parentType, name);
    if (rule) {
      return async (parent, args, context, info) => {
        const value: unknown = await resolve(parent, args, context, info);
        const notes = notesOf(context);
        if (!notes) return value;
        if (ownerTag) notes.tags.add(ownerTag(idOf(parent)));
        for (const tag of rule.tags({ value, args: args as Record<string, unknown> })) notes.tags.add(tag);
        if (rule.freshS !== undefined) notes.freshS = Math.min(notes.freshS ?? rule.freshS, rule.freshS);
        return value;
      };
    }
    return (parent, args, context, info) => {
      const notes = notesOf(context);
      if (notes && ownerTag) notes.tags.add(ownerTag(idOf(parent)));
      else if (notes) noteLinks(notes, parent);
      return resolve(parent, args, context, info);
    };
  }
}

/** Parts and edges hold the ids of what they belong to, and say something of it. */
const linked: readonly (readonly [string, NodeType])[] = [
  ['articleId', 'Article'],
  ['eventId', 'Event'],
];

export function noteLinks(notes: CacheNotes, parent: unknown): void {
  if (typeof parent !== 'object' || parent === null) return;
  for (const [key, type] of linked) {
    const id = (parent as Record<string, unknown>)[key];
    if (typeof id === 'string') notes.tags.add(cacheTag(type, id));
  }
}

function notesOf(context: object): CacheNotes | undefined {
  return (context as { cacheNotes?: CacheNotes }).cacheNotes;
}

function idOf(parent: unknown): string {
  return (parent as { id: string }).id;
}

/** Name under which the plugin is registered with the schema builder. */
export const cacheNotes = 'cacheNotes';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      cacheNotes: CacheNotesPlugin<Types>;
    }
  }
}

SchemaBuilder.registerPlugin(cacheNotes, CacheNotesPlugin);
