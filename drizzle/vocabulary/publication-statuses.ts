/** Whether an article may be shown, in the words of IPTC ninjs and NewsML-G2. */
export const publicationStatuses = ['usable', 'withheld', 'canceled'] as const;
export type PublicationStatus = (typeof publicationStatuses)[number];

/** Those of an article that may not. */
export const withdrawals = ['withheld', 'canceled'] as const satisfies PublicationStatus[];
export type Withdrawal = (typeof withdrawals)[number];
