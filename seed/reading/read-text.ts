import { readSource } from '../readers/index.ts';
import type { ArticleText, Publication, Source } from '../story.ts';
import type { ReadStory } from './read-story.ts';

/**
 * A story without looking for anything in it: what comes in great numbers can be listed and searched at once, and be
 * extracted by a later run.
 */
export function readUnextracted(source: Source, option: string | null): ReadStory {
  const reading = readSource(source);
  const text = reading.value;
  if (text === null || (text.pubStatus ?? 'usable') !== 'usable') return { reading, extraction: null };
  const nothing = { names: [], actors: [], events: [], dates: [], quotations: [], places: [], topics: [] };
  return { reading, extraction: { published: publicationOf(text, option), ...nothing } };
}

/** When an article was published, as its source or else the option says. */
export function publicationOf(text: ArticleText, option: string | null): Publication | null {
  if (text.published !== null) return { edtf: text.published, basis: 'source' };
  return option === null ? null : { edtf: option, basis: 'option' };
}
