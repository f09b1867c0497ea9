/** What an action sent to the database. */
export interface Traffic {
  statements: string[];
  /** The same with their arguments, and where they went. */
  sent: { url: string; statement: Statement }[];
  roundTrips: number;
}

interface Statement {
  sql: string;
  args?: unknown[];
}

interface SentStatement {
  sql?: string;
  sql_id?: number;
  args?: unknown[];
}

interface Pipeline {
  requests: {
    type: string;
    stmt?: SentStatement;
    batch?: { steps: { stmt: SentStatement }[] };
    sql?: string;
    sql_id?: number;
  }[];
}

/** What opens and closes a batch, and asks nothing of it. */
const frame = /^(BEGIN|COMMIT|ROLLBACK)/;

/** Watches the database's traffic during an action. The Worker and its tests share one global `fetch`. */
export async function watchTraffic(action: () => Promise<unknown>): Promise<Traffic> {
  const original = globalThis.fetch;
  const traffic: Traffic = { statements: [], sent: [], roundTrips: 0 };
  globalThis.fetch = async (input, init) => {
    if (input instanceof Request && input.url.endsWith('/pipeline')) {
      traffic.roundTrips += 1;
      const statements = statementsOf((await input.clone().json()) as Pipeline);
      traffic.statements.push(...statements.map(({ sql }) => sql));
      traffic.sent.push(...statements.map((statement) => ({ url: input.url, statement })));
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

/** The statements of a pipeline, those that it sends under a number written out. */
function statementsOf({ requests }: Pipeline): Statement[] {
  const texts = new Map(
    requests.flatMap(({ type, sql, sql_id }) => (type === 'store_sql' ? [[sql_id, sql]] : [])),
  );
  return requests
    .flatMap(({ stmt, batch }) => [...(stmt ? [stmt] : []), ...(batch?.steps ?? []).map((step) => step.stmt)])
    .map(({ sql, sql_id, ...rest }) => ({ ...rest, sql: sql ?? texts.get(sql_id) ?? '' }))
    .filter(({ sql }) => !frame.test(sql));
}

/** How the database goes about a statement: the lines of its query plan. */
export async function explainStatement({ url, statement }: Traffic['sent'][number]): Promise<string[]> {
  const stmt = { ...statement, sql: `explain query plan ${statement.sql}`, want_rows: true };
  const requests = [{ type: 'execute', stmt }, { type: 'close' }];
  const response = await fetch(url, { method: 'POST', body: JSON.stringify({ baton: null, requests }) });
  const { results } = (await response.json()) as {
    results: [{ response: { result: { rows: { value: string }[][] } } }];
  };
  return results[0].response.result.rows.map((row) => row[3]?.value ?? '');
}

/** What a plan calls the results of its own parts and constants, which are no tables of the store. */
const ownResult =
  /^SCAN (rows\d+|item\d+|t|found|listed|latest|month|best|computed|matched|busiest|reporting|named|one|pair|scored|part|saying|span|newest|headline|hit|page|mine|says|bucket|shown|acted|history|name|CONSTANT ROW|\(.*\))$/;

/** Whether a line of a plan reads a table from end to end, without an index. */
export function isFullScan(line: string): boolean {
  return line.startsWith('SCAN') && !/USING|VIRTUAL TABLE/.test(line) && !ownResult.test(line);
}
