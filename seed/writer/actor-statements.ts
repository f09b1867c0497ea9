import type { InStatement } from '@libsql/client';
import * as tables from '../../drizzle/tables/index.ts';
import type { CuratedActors } from './curated-actors.ts';
import { deletes, upserts } from './statements.ts';

/** Statements that put actors into the store, with their names and offices. */
export function actorStatements({ rows }: CuratedActors): InStatement[] {
  const ids = rows.map(({ actor }) => actor.id);
  return [
    ...upserts(
      tables.actors,
      rows.map(({ actor }) => actor),
      ['articleCount', 'eventCount', 'agreed'],
    ),
    ...deletes(tables.actorAliases, 'actor_id', ids),
    ...deletes(tables.actorOffices, 'actor_id', ids),
    ...upserts(
      tables.actorAliases,
      rows.flatMap(({ aliases }) => aliases),
    ),
    ...upserts(
      tables.actorOffices,
      rows.flatMap(({ offices }) => offices),
    ),
  ];
}

/** Statements that put what editors say of actors beside them, once their articles are there. */
export function correctionStatements({ rows }: CuratedActors): InStatement[] {
  return upserts(
    tables.actorCorrections,
    rows.flatMap(({ corrections }) => corrections),
  );
}
