/** Text of news shrinks to a tenth or so; what swells to a hundred times its size is meant to do harm. */
const mostTimes = 100;
/** Bytes that anything may swell to. */
const allowance = 64 * 1024 * 1024;

/** What is packed swells beyond all proportion. */
export class SwollenArchive extends Error {}

/** Watches how much comes out of how much that went in. */
export interface Budget {
  packed(bytes: number): void;
  /** Throws where more has come out than may. */
  unpacked(bytes: number): void;
}

export function openBudget(): Budget {
  let [packed, unpacked] = [0, 0];
  return {
    packed: (bytes) => {
      packed += bytes;
    },
    unpacked: (bytes) => {
      unpacked += bytes;
      if (unpacked > allowance + mostTimes * packed) {
        throw new SwollenArchive(
          `swells to more than ${mostTimes} times its size: it is not unpacked further`,
        );
      }
    },
  };
}
