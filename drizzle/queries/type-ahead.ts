import { sql } from 'drizzle-orm';
import type { Where } from './where.ts';

const wordPattern = /[\p{L}\p{N}]+/gu;

/** Actors among whose names every word typed so far stands, the last one perhaps unfinished. */
export function beginsLike(typed: string): Where<'actors'> {
  const words = (typed.match(wordPattern) ?? []).slice(0, 8);
  const query = `{name alias_text} : (${words.map((word, index) => `"${word}"${index === words.length - 1 ? ' *' : ''}`).join(' AND ')})`;
  const where = {
    RAW: (actor: { number: unknown }) =>
      words.length === 0
        ? sql`false`
        : sql`${actor.number} in (select rowid from actor_fts where actor_fts match ${query})`,
  };
  return where as unknown as Where<'actors'>;
}
