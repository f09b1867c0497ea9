import type { RowKeys } from '../drizzle/queries/existing-rows.ts';
import { Actor } from './actor.ts';
import { Article } from './article.ts';
import { Event } from './event.ts';

const refs = { Article, Actor, Event };

/**
 * Marks the keys of a row with its type. That is enough: the Drizzle plugin reads what the document asks of
 * all such rows of a type in one statement.
 */
export function brandRow<Shape>({ type, id, number }: RowKeys): Shape {
  const ref: { addBrand(row: object): object } = refs[type];
  return ref.addBrand({ id, number }) as Shape;
}
