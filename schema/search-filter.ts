import type { FilteredTable, FilterOf } from '../drizzle/queries/where.ts';
import { builder } from './builder.ts';
import { ActorFilterInput, ArticleFilterInput, EventFilterInput, type Written } from './filter-input.ts';
import { type ReadFilter, readFilter } from './read-filter.ts';

/** The filters of a search as people write them, one for each kind of thing. */
export type WrittenSearchFilter = {
  [Name in FilteredTable]?: Written<FilterOf[Name]> | null | undefined;
};

export const SearchFilterInput = builder.inputRef<WrittenSearchFilter, false>('SearchFilter').implement({
  description:
    'Which things a search may find. Each filter is that of the list, and says nothing of the other kinds: leave those out with `types`.',
  fields: (t) => ({
    articles: t.field({ type: ArticleFilterInput, description: 'Which articles.' }),
    actors: t.field({ type: ActorFilterInput, description: 'Which actors.' }),
    events: t.field({ type: EventFilterInput, description: 'Which events.' }),
  }),
});

/** The filters of a search in the database's terms, and all that they name. */
export interface ReadSearchFilter extends Omit<ReadFilter<never>, 'filter'> {
  filters: Partial<FilterOf>;
}

/** Reads the filters of a search. */
export function readSearchFilter(written: WrittenSearchFilter | null | undefined): ReadSearchFilter {
  const given = (['articles', 'actors', 'events'] as const).flatMap((name) =>
    written?.[name] ? [{ name, ...readFilter(name, written[name], ['filter', name]) }] : [],
  );
  return {
    filters: Object.fromEntries(given.map(({ name, filter }) => [name, filter])),
    named: given.flatMap(({ named }) => named),
    texts: given.flatMap(({ texts }) => texts),
    names: given.flatMap(({ names }) => names),
  };
}
