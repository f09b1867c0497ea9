import { createContextCache } from '@pothos/core';
import DataLoader from 'dataloader';
import { countLinks, type Link } from '../drizzle/queries/link-count.ts';
import type { Context } from './context.ts';

/** What totalCount means, in every connection. */
export const totalCountMeaning = 'Length of the whole list, counted only when asked for.';

/** One loader per link and request: the totals of all rows of an answer are counted in one statement. */
const loaders = createContextCache(({ store }: Context) => {
  const opened = new Map<Link, DataLoader<string, number>>();
  return (link: Link): DataLoader<string, number> => {
    const known = opened.get(link);
    if (known) return known;
    const loader = new DataLoader<string, number>((ids) => countLinks(store, link, ids));
    opened.set(link, loader);
    return loader;
  };
});

/** How many links a row has, to be counted when totalCount is asked for. */
export function linkTotal(link: Link, id: string, context: Context): () => Promise<number> {
  return () => loaders(context)(link).load(id);
}
