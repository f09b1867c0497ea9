/** How a thing can change, with what each way means. */
export const changeKindMeanings = {
  ADDED: 'It was not there before.',
  EDITED: 'It was there before, and something of it is another now.',
  REMOVED: 'It is not there any more.',
} as const;
export type ChangeKind = keyof typeof changeKindMeanings;

/** Why a thing changed, with what each reason means. */
export const changeReasonMeanings = {
  NEW: 'The source of the article is new.',
  REVISED: 'The source of the article says something else than before: see its revisions.',
  READ_ANEW:
    'The source of the article says the same, but was read anew: with other annotations, by another extractor or from another place.',
  RETITLED:
    'The source of the article bears another headline, publication or date than before, and the article so another id: `counterpart` is the other one.',
  CANCELED: 'Its publisher has cancelled the article: it must not be used any more.',
  WITHHELD: 'Its publisher withholds the article until further notice.',
  SOURCE_GONE: 'The source of the article is gone.',
  CONSEQUENCE: 'What articles say of it is another.',
} as const;
export type ChangeReason = keyof typeof changeReasonMeanings;
