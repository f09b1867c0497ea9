/** What editors have made of a statement. Statements that do not stand are kept, and shown on request. */
export const standingMeanings = {
  AGREED: 'Part of the agreed view: an editor states it, or the extractor does and no editor objects.',
  SUPERSEDED: 'A statement of an editor, or one that follows from it, stands in its place: see replacedBy.',
  REJECTED: 'An editor found it wrong, and nothing stands in its place.',
} as const;
export type Standing = keyof typeof standingMeanings;
export const standings = Object.keys(standingMeanings) as [Standing, ...Standing[]];
