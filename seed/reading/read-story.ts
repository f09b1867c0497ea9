import { extract, type FullExtraction } from '../extract.ts';
import { readSource } from '../readers/index.ts';
import type { Source } from '../story.ts';
import { publicationOf } from './read-text.ts';

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
