/** What an action sent to the database. */
export interface Traffic {
  statements: string[];
  roundTrips: number;
}

interface Pipeline {
  requests: { type: string; stmt?: { sql: string }; batch?: { steps: { stmt: { sql: string } }[] } }[];
}

/** Watches the database's traffic during an action. The Worker and its tests share one global `fetch`. */
export async function watchTraffic(action: () => Promise<unknown>): Promise<Traffic> {
  const original = globalThis.fetch;
  const traffic: Traffic = { statements: [], roundTrips: 0 };
  globalThis.fetch = async (input, init) => {
    if (input instanceof Request && input.url.endsWith('/pipeline')) {
      traffic.roundTrips += 1;
      traffic.statements.push(...statementsOf((await input.clone().json()) as Pipeline));
    }
    return original(input, init);
  };
  try {
    await action();
  } finally {
    globalThis.fetch = original;
  }
  return traffic;
}

function statementsOf({ requests }: Pipeline): string[] {
  return requests.flatMap(({ stmt, batch }) => [
    ...(stmt ? [stmt.sql] : []),
    ...(batch ? batch.steps.map((step) => step.stmt.sql) : []),
  ]);
}
