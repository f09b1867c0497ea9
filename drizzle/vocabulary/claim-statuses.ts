/** How an article presents an event. */
export const claimStatusMeanings = {
  REPORTED: 'Told as fact by the article itself.',
  ATTRIBUTED: 'Told on the word of a speaker or source, who is kept.',
  PLANNED: 'Announced or scheduled, not yet done when the article was written.',
  POSSIBLE: 'Said to be possible, likely, feared or hypothetical.',
  NEGATED: 'Said not to have happened, or denied.',
} as const;
export type ClaimStatus = keyof typeof claimStatusMeanings;
export const claimStatuses = Object.keys(claimStatusMeanings) as [ClaimStatus, ...ClaimStatus[]];
