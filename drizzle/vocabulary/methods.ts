/** How a statement came to be in the store. */
export const methodMeanings = {
  EXTRACTED: 'Read from the text by the extractor, whose version and confidence are kept.',
  CURATED: 'Stated or confirmed by an editor in a sidecar file.',
} as const;
export type Method = keyof typeof methodMeanings;
export const methods = Object.keys(methodMeanings) as [Method, ...Method[]];
