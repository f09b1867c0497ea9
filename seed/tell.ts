import { curate } from './annotations/curate.ts';
import { readSidecar } from './annotations/sidecar.ts';
import type { Telling } from './content-hash.ts';
import type { FullExtraction } from './extract.ts';
import type { Kept } from './ledger.ts';
import type { ArticleText, Problem } from './story.ts';
import { articleId } from './writer/row-id.ts';
import type { WrittenStory } from './writer/write.ts';

/** A story on its way into the store, and what of its sidecar could not be used. */
export interface Told {
  story: Omit<WrittenStory, 'contentHash' | 'replacedId'>;
  faults: Problem[];
}

interface Tellable extends Omit<Telling, 'published'> {
  text: ArticleText;
  format: string;
  extraction: FullExtraction;
}

/** Hears the editors of what was extracted, or notes why it cannot be told. */
export function tell(
  { source, sidecar, text, format, extraction }: Tellable,
  problems: Problem[],
  pathOfArticle: Kept<string>,
): Told | null {
  const earlier = pathOfArticle.get(articleId(text));
  if (earlier !== undefined) {
    const message = `is the same article as ${earlier} (same publication, headline and date): remove one of them`;
    problems.push({ path: source.path, message });
    return null;
  }
  pathOfArticle.set(articleId(text), source.path);
  const notes = sidecar?.source ? readSidecar(sidecar.source) : null;
  const curated = curate({ body: text.body, extraction, sidecar: notes });
  const story = { source, format, text, extraction, curation: curated.curation };
  return { story, faults: [...(sidecar?.problems ?? []), ...curated.problems] };
}
