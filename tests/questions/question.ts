/** A question that a reader of the corpus would ask, as one operation. */
export interface Question {
  question: string;
  operation: string;
  /** What the texts say, in words; written with the texts at hand and checked against what the API answers. */
  answer: string;
  /** What of it the API's answer has to hold, somewhere. */
  holds: readonly string[];
  /** What it must not hold. */
  lacks?: readonly string[];
  /** Where the API's answer falls short of the texts, because of how they were read. */
  knownGap?: string;
  statements: number;
  roundTrips: number;
}
