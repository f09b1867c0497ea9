import type { ActorFilter, OfficeFilter } from '../drizzle/queries/actor-filter.ts';
import type { ArticleFilter } from '../drizzle/queries/article-filter.ts';
import type { DateFilter, DateRelation } from '../drizzle/queries/date-filter.ts';
import type { EventFilter } from '../drizzle/queries/event-filter.ts';
import { builder } from './builder.ts';

/** A filter as people write it: dates in EDTF, and words to search for as `text`. */
export type Written<Type> = Type extends DateFilter
  ? { edtf: string; relation: DateRelation }
  : Type extends readonly (infer Item)[]
    ? Written<Item>[]
    : Type extends object
      ? { -readonly [Key in keyof Type as Key extends 'match' ? 'text' : Key]: Written<Type[Key]> }
      : Type;

/** The three filters, which may hold each other: declared here, made of fields in a file each. */
export const ArticleFilterInput = builder.inputRef<Written<ArticleFilter>, false>('ArticleFilter');
export const ActorFilterInput = builder.inputRef<Written<ActorFilter>, false>('ActorFilter');
export const EventFilterInput = builder.inputRef<Written<EventFilter>, false>('EventFilter');
export const OfficeFilterInput = builder.inputRef<Written<OfficeFilter>, false>('OfficeFilter');
