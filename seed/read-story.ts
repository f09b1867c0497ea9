import { extract, type FullExtraction } from './extract.ts';
import { readSource } from './readers/index.ts';
import type { ArticleText, Publication, Source } from './story.ts';

/** What a source says, and what is found in it: plain data, made of nothing but the source. */
export interface ReadStory {
  reading: ReturnType<typeof readSource>;
  /** Null where there is nothing to extract from: it could not be read, or is withheld. */
  extraction: FullExtraction | null;
}

/** `option` is the EDTF for a source that bears no date. */
export function readStory(source: Source, option: string | null): ReadStory {
  const reading = readSource(source);
  const text = reading.value;
  if (text === null || (text.pubStatus ?? 'usable') !== 'usable') return { reading, extraction: null };
  const published = publicationOf(text, option);
  return { reading, extraction: extract({ headline: text.headline, body: text.body, published }) };
}

/**
 * The same without looking for anything in it: what comes in great numbers can be listed and searched at once, and be
 * extracted by a later run.
 */
export function readUnextracted(source: Source, option: string | null): ReadStory {
  const reading = readSource(source);
  const text = reading.value;
  if (text === null || (text.pubStatus ?? 'usable') !== 'usable') return { reading, extraction: null };
  const nothing = { names: [], actors: [], events: [], dates: [], quotations: [], places: [], topics: [] };
  return { reading, extraction: { published: publicationOf(text, option), ...nothing } };
}

function publicationOf(text: ArticleText, option: string | null): Publication | null {
  if (text.published !== null) return { edtf: text.published, basis: 'source' };
  return option === null ? null : { edtf: option, basis: 'option' };
}
