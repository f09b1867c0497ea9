import { sql } from 'drizzle-orm';
import type { FileStore } from '../drizzle/file-store.ts';
import { sidecarPathOf } from './files/sidecar-file.ts';
import type { Problem } from './story.ts';

/** Where the sidecars of some sources say something of an actor that the sidecar of another outranks. */
export async function readDisagreements(
  { database }: FileStore,
  sourcePaths: { has(path: string): boolean },
): Promise<Problem[]> {
  const rows = await database.all<{
    path: string;
    slug: string;
    field: string;
    value: string | null;
    stands: string | null;
    other: string;
  }>(sql`select article.source_path as path, actor.slug, lost.field, lost.value, won.value as stands,
      first.source_path as other
    from actor_correction as lost
    join actor_correction as won
      on won.actor_id = lost.actor_id and won.field = lost.field and won.standing = 'AGREED'
    join actor on actor.id = lost.actor_id
    join article on article.id = lost.article_id
    join article as first on first.id = won.article_id
    where lost.standing = 'SUPERSEDED'
    group by lost.id order by article.source_path, actor.slug, lost.field, min(first.source_path)`);
  return rows
    .filter(({ path }) => sourcePaths.has(path))
    .map(({ path, slug, field, value, stands, other }) => ({
      path: sidecarPathOf(path),
      message: `gives ${slug} the ${field} ${value ?? 'none'}, but ${sidecarPathOf(other)} gives it ${stands ?? 'none'}, which stands: make them agree`,
    }));
}
