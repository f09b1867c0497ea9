import { eventTable } from './event-table.ts';
import type { Export } from './export.ts';
import { networkGraph } from './network-graph.ts';
import { ninjsArticles } from './ninjs.ts';
import { findSitemap } from './sitemap-part.ts';

const exports: Readonly<Record<string, Export>> = {
  '/export/articles.ndjson': ninjsArticles,
  '/export/events.csv': eventTable,
  '/export/network.graphml': networkGraph,
};

/** The export that a path stands for, or null. */
export function findExport(path: string): Export | null {
  return Object.hasOwn(exports, path) ? (exports[path] ?? null) : findSitemap(path);
}
