import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { startServer } from '../../drizzle/hrana/server.ts';
import type { Fault } from './faults.ts';

/** A libSQL server that can be told to fail, and where to tell it. */
export interface FaultProxy {
  url: string;
  /** POST with the name of a fault. */
  control: string;
  close(): Promise<void>;
}

/** Serves a database through a proxy that fails as it is told. */
export async function startFaultProxy(file: string): Promise<FaultProxy> {
  let upstream = await startServer({ file });
  let fault: Fault = 'none';
  const sockets = new Set<Socket>();
  const proxy = createServer((request, response) => void pass(request, response));
  proxy.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readAll(request);
    const held = fault;
    if (held === 'away') return void request.socket.destroy();
    const made = madeUp[held];
    if (made) return answer(response, made.status ?? 200, made.body);
    const { status, text } = await forward(new URL(request.url ?? '/', upstream.url), request, body);
    if (held === 'none') return answer(response, status, text);
    response.writeHead(status, { 'content-type': 'application/json', 'content-length': text.length });
    if (held === 'slow') return;
    response.write(text.subarray(0, Math.floor(text.length / 2)), () => {
      if (held === 'cut') request.socket.destroy();
    });
  }

  async function change(next: Fault): Promise<void> {
    fault = next === 'restart' ? 'none' : next;
    if (next === 'restart') {
      await upstream.close();
      upstream = await startServer({ file });
    }
    if (next !== 'none') for (const socket of sockets) socket.destroy();
  }

  const control = createServer((request, response) => {
    void readAll(request)
      .then((body) => change(body.toString() as Fault))
      .then(() => response.end(fault));
  });
  const [url, controlUrl] = [await listen(proxy), await listen(control)];
  return {
    url,
    control: controlUrl,
    async close() {
      for (const socket of sockets) socket.destroy();
      proxy.close();
      control.close();
      control.closeAllConnections();
      await upstream.close();
    },
  };
}

/** What a step of a batch that failed looks like in the protocol. */
function stepError(code: string, message: string): string {
  const error = { message: `SQLite error: ${message}`, code };
  const result = { step_results: [null, null, null], step_errors: [null, error, null] };
  const ok = { type: 'ok', response: { type: 'batch', result } };
  return JSON.stringify({
    baton: null,
    base_url: null,
    results: [ok, { type: 'ok', response: { type: 'close' } }],
  });
}

const madeUp: Partial<Record<Fault, { status?: number; body: string }>> = {
  garbage: { body: '\u0000\u0007{]"results":<<<' },
  page: { body: '<!doctype html><title>502 Bad Gateway</title>' },
  'wrong shape': {
    body: '{"baton":7,"results":[{"type":"ok","response":{"type":"batch","result":{"rows":"?"}}}]}',
  },
  empty: { body: '' },
  'bad gateway': { status: 502, body: 'Bad Gateway' },
  overloaded: { status: 503, body: '{"message":"overloaded"}' },
  refused: { status: 401, body: '{"message":"The token is missing or wrong","code":"AUTH_JWT_INVALID"}' },
  full: { body: stepError('SQLITE_FULL', 'database or disk is full') },
  locked: { body: stepError('SQLITE_BUSY', 'database is locked') },
  unreadable: { body: stepError('SQLITE_IOERR', 'disk I/O error') },
  corrupt: { body: stepError('SQLITE_CORRUPT', 'database disk image is malformed') },
};

async function forward(url: URL, { method = 'POST', headers }: IncomingMessage, body: Buffer) {
  const request = send(url, { method, headers });
  request.end(body);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return { status: response.statusCode ?? 500, text: await readAll(response) };
}

function answer(response: ServerResponse, status: number, body: string | Buffer): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body);
}

async function readAll(message: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part);
  return Buffer.concat(parts);
}

async function listen(server: ReturnType<typeof createServer>): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
