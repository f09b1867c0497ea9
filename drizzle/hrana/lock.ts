import { HranaError } from './protocol.ts';

/** Lets streams wait for each other's locks without stopping the process in which they all run. */
export interface Lock {
  /** Tries an action until the database is no longer busy, or gives up. */
  retry<Result>(action: () => Result): Promise<Result>;
  /** Tells those who wait that a transaction has ended. */
  released(): void;
}

const intervalMs = 20;

export function createLock(timeoutMs: number): Lock {
  let waiting: (() => void)[] = [];

  function wait(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, intervalMs);
    waiting.push(() => {
      clearTimeout(timer);
      resolve();
    });
    return promise;
  }

  return {
    async retry(action) {
      const deadline = Date.now() + timeoutMs;
      for (;;) {
        try {
          return action();
        } catch (error) {
          if (!isBusy(error) || Date.now() >= deadline) throw error;
          await wait();
        }
      }
    },
    released() {
      const all = waiting;
      waiting = [];
      for (const wake of all) wake();
    },
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof HranaError && error.code === 'SQLITE_BUSY';
}
