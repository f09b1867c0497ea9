import { sql } from 'drizzle-orm';
import type { Store } from '../store.ts';

/** Values that a filter names, by what they name. */
export interface NamedValues {
  actor: readonly string[];
  publication: readonly string[];
  author: readonly string[];
  topic: readonly string[];
  place: readonly string[];
}

export interface UnknownValue {
  kind: keyof NamedValues;
  value: string;
}

/** Which of the values name nothing in the store: one statement, and none where nothing is named. */
export async function findUnknownValues(store: Store, named: NamedValues): Promise<UnknownValue[]> {
  if (Object.values(named).every((values) => values.length === 0)) return [];
  return store.all<UnknownValue>(sql`
    select 'actor' as kind, value from json_each(${JSON.stringify(named.actor)})
      where not exists (select 1 from actor where slug = value and agreed)
    union all select 'publication', value from json_each(${JSON.stringify(named.publication)})
      where not exists (select 1 from publication where slug = value)
    union all select 'author', value from json_each(${JSON.stringify(named.author)})
      where not exists (select 1 from author where slug = value)
    union all select 'topic', value from json_each(${JSON.stringify(named.topic)})
      where not exists (select 1 from topic where code = value)
    union all select 'place', value from json_each(${JSON.stringify(named.place)})
      where not exists (select 1 from place where slug = value)`);
}
