/** Thrown where the planned path does not know how to answer: ordinary execution then does. */
export class NotPlanned extends Error {
  override name = 'NotPlanned';
}

export function notPlanned(reason: string): never {
  throw new NotPlanned(reason);
}
