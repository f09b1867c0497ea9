import type { WhenShape } from './when.ts';

/** The columns that say when an article was published. */
export const publishedColumns = {
  publishedEdtf: true,
  publishedStart: true,
  publishedEnd: true,
  publishedPrecision: true,
} as const;

interface Published {
  publishedEdtf: string | null;
  publishedStart: string | null;
  publishedEnd: string | null;
  publishedPrecision: WhenShape['precision'];
}

/** When an article was published. It is stated beside the text, so that no words of it say so. */
export function whenPublished(article: Published): WhenShape {
  return {
    edtf: article.publishedEdtf,
    start: article.publishedStart,
    end: article.publishedEnd,
    precision: article.publishedPrecision,
    phrase: null,
    anchor: null,
  };
}
