import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A libSQL server in a process of its own, as `npm run db` starts it. */
export async function runDatabase(file: string): Promise<{ url: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, ['drizzle/hrana/main.ts', '--port', '0', '--file', file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const url = /http:\S+/.exec(line.toString())?.[0];
  if (url === undefined) throw new Error(`The database did not say where it listens: ${line}`);
  return {
    url,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
    },
  };
}

/** Waits until a database has done with whatever it was asked and nobody waits for any more. */
export async function untilIdle(url: string): Promise<void> {
  await (await fetch(url, { signal: AbortSignal.timeout(60_000) })).text();
}

/** What went to the database and back. */
export interface Trips {
  roundTrips: number;
  statements: number;
  bytesRead: number;
}

/** Stands before a database and counts what passes: for single requests, not for measuring speed. */
export interface Counter {
  url: string;
  /** What has passed since it was asked last. */
  take(): Trips;
  stop(): void;
}

export async function countTrips(databaseUrl: string): Promise<Counter> {
  let trips: Trips = { roundTrips: 0, statements: 0, bytesRead: 0 };
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    const sent = Buffer.concat(parts).toString();
    const reply = await fetch(databaseUrl + request.url, {
      method: request.method ?? 'POST',
      headers: { 'content-type': 'application/json' },
      ...(sent ? { body: sent } : {}),
    });
    const body = Buffer.from(await reply.arrayBuffer());
    trips.roundTrips += 1;
    trips.statements += countStatements(sent);
    trips.bytesRead += body.byteLength;
    response.writeHead(reply.status, { 'content-type': 'application/json' }).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take() {
      const taken = trips;
      trips = { roundTrips: 0, statements: 0, bytesRead: 0 };
      return taken;
    },
    stop: () => void server.close(),
  };
}

interface Sent {
  sql?: string;
  sql_id?: number;
}

/** Statements of a pipeline but for those that open and close a batch. */
function countStatements(body: string): number {
  if (body === '') return 0;
  const { requests } = JSON.parse(body) as {
    requests: { type: string; stmt?: Sent; batch?: { steps: { stmt: Sent }[] } }[];
  };
  return requests
    .flatMap(({ stmt, batch }) => [...(stmt ? [stmt] : []), ...(batch?.steps ?? []).map((step) => step.stmt)])
    .filter(({ sql }) => sql === undefined || !/^(BEGIN|COMMIT|ROLLBACK)/.test(sql)).length;
}
