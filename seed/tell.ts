import { curate } from './annotations/curate.ts';
import { readSidecar } from './annotations/sidecar.ts';
import type { Telling } from './content-hash.ts';
import { extract } from './extract.ts';
import { articleId } from './row-id.ts';
import type { ArticleText, Problem, Publication } from './story.ts';
import type { WrittenStory } from './write.ts';

/** A story on its way into the store, and what of its sidecar could not be used. */
export interface Told {
  story: Omit<WrittenStory, 'contentHash' | 'replacedId'>;
  faults: Problem[];
}

/** Extracts one source and hears its editors, or notes why it cannot be told. */
export function tell(
  { source, sidecar, published: option, text, format }: Telling & { text: ArticleText; format: string },
  problems: Problem[],
  pathOfArticle: Map<string, string>,
): Told | null {
  const earlier = pathOfArticle.get(articleId(text));
  if (earlier !== undefined) {
    const message = `is the same article as ${earlier} (same publication, headline and date): remove one of them`;
    problems.push({ path: source.path, message });
    return null;
  }
  pathOfArticle.set(articleId(text), source.path);
  const published = publicationOf(text, option);
  const extraction = extract({ headline: text.headline, body: text.body, published });
  const notes = sidecar?.source ? readSidecar(sidecar.source) : null;
  const curated = curate({ body: text.body, extraction, sidecar: notes });
  const story = { source, format, text, extraction, curation: curated.curation };
  return { story, faults: [...(sidecar?.problems ?? []), ...curated.problems] };
}

function publicationOf(text: ArticleText, option: string | null): Publication | null {
  if (text.published !== null) return { edtf: text.published, basis: 'source' };
  return option === null ? null : { edtf: option, basis: 'option' };
}
