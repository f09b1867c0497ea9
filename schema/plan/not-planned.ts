/** Thrown where the planned path does not know how to answer: ordinary execution then does. */
export class NotPlanned extends Error {
  override name = 'NotPlanned';
  /** Whether it would be the same with other rows. */
  readonly lasting: boolean;

  constructor(reason: string, lasting: boolean) {
    super(reason);
    this.lasting = lasting;
  }
}

/** Leaves this answer to ordinary execution. */
export function notPlanned(reason: string): never {
  throw new NotPlanned(reason, false);
}

/** Leaves the operation to ordinary execution, whatever is in the store. */
export function neverPlanned(reason: string): never {
  throw new NotPlanned(reason, true);
}
