import type { Figure } from './figure.ts';
import { readGold } from './gold.ts';
import { scoreGold } from './score-gold.ts';

/** The figures of the project's own annotated articles; none where there are no such articles. */
export async function scoreOwn(): Promise<Figure[]> {
  const root = new URL('../../', import.meta.url);
  const articles = await readGold(new URL('tests/gold/', root), new URL('seed/sources/', root));
  return articles.length === 0 ? [] : scoreGold(articles);
}
