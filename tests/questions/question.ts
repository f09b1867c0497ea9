/** A question that a reader of the corpus would ask, as one operation. */
export interface Question {
  question: string;
  operation: string;
  /** What the answer has to hold, somewhere: what the texts plainly state. */
  holds: readonly string[];
  /** What it must not hold. */
  lacks?: readonly string[];
  statements: number;
  roundTrips: number;
}
