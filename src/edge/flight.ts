/** Something that is being made for one request while others wait for it. Only plain data is handed over. */
interface Flight<Result> {
  until: number;
  landed: { result: Result } | 'failed' | null;
}

export interface Flights<Result> {
  /** Whether something is under way for a key. */
  isUnderWay(key: string): boolean;
  /** Makes something for a key, or waits for what another request is making for it at this moment. */
  share(key: string, make: () => Promise<Result>): Promise<{ result: Result; own: boolean }>;
}

/**
 * Lets requests that miss the same key at the same time make one trip. A Worker's requests may not share
 * promises or streams, and one may be gone before it is done: so the others look again every few
 * milliseconds, and after `patienceMs` go themselves.
 */
export function openFlights<Result>(patienceMs: number): Flights<Result> {
  const flights = new Map<string, Flight<Result>>();

  async function make(key: string, maker: () => Promise<Result>): Promise<Result> {
    const flight: Flight<Result> = { until: Date.now() + patienceMs, landed: null };
    flights.set(key, flight);
    try {
      const result = await maker();
      flight.landed = { result };
      return result;
    } finally {
      flight.landed ??= 'failed';
      if (flights.get(key) === flight) flights.delete(key);
    }
  }

  return {
    isUnderWay: (key) => isFlying(flights.get(key)),
    async share(key, maker) {
      const flight = flights.get(key);
      for (let pauseMs = 2; flight && isFlying(flight); pauseMs = Math.min(pauseMs * 2, 40)) {
        await pause(pauseMs);
      }
      const landed = flight?.landed;
      if (landed && landed !== 'failed') return { result: landed.result, own: false };
      return { result: await make(key, maker), own: true };
    },
  };
}

function isFlying(flight: Flight<unknown> | undefined): boolean {
  return flight !== undefined && flight.landed === null && Date.now() < flight.until;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
