import { timingSafeEqual } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPipeline } from './pipeline.ts';
import { HranaError } from './protocol.ts';
import { createStreams, type Streams } from './streams.ts';

export interface ServerOptions {
  /** Path of the database file, made where it is missing; `:memory:` keeps nothing after the end. */
  file: string;
  /** Address to listen on; only this machine unless told. */
  host?: string;
  /** 0 takes any free port. */
  port?: number;
  /** What clients must send as `Authorization: Bearer`; none by default. */
  token?: string | undefined;
  /** Largest request body, in bytes. */
  bodyLimit?: number;
  /** Time after which an idle stream is closed, in milliseconds. */
  idleMs?: number;
  /** Longest wait for another stream's lock, in milliseconds. */
  busyMs?: number;
}

export interface RunningServer {
  url: string;
  close(): Promise<void>;
}

/** Starts a libSQL server: Hrana over HTTP, versions 2 and 3 in JSON, on an embedded database. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const {
    host = '127.0.0.1',
    port = 0,
    token,
    bodyLimit = 64 * 1024 * 1024,
    idleMs = 10_000,
    busyMs = 5_000,
  } = options;
  const place = placeOf(options.file);
  const streams = createStreams({ file: place.file, idleMs, busyMs });
  const server = createServer((request, response) => {
    void answer(request, { streams, token, bodyLimit }).then((reply) => send(response, reply));
  });
  server.keepAliveTimeout = 60_000;
  await listen(server, port, host).catch((error: unknown) => {
    streams.closeAll();
    place.remove();
    throw error;
  });
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`,
    async close() {
      const ended = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await ended;
      streams.closeAll();
      place.remove();
    },
  };
}

/** Connections cannot share a database in memory, so that it gets a file that is removed at the end. */
function placeOf(file: string): { file: string; remove: () => void } {
  if (file !== ':memory:') return { file, remove: () => {} };
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-memory-'));
  return { file: join(folder, 'memory.db'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, host, resolve);
  return promise;
}

interface Reply {
  status: number;
  body: object | null;
}

interface Service {
  streams: Streams;
  token: string | undefined;
  bodyLimit: number;
}

async function answer(request: IncomingMessage, { streams, token, bodyLimit }: Service): Promise<Reply> {
  try {
    const path = (request.url ?? '/').split('?')[0];
    if (request.method === 'GET' && ['/', '/health', '/version', '/v2', '/v3'].includes(path ?? '')) {
      return { status: 200, body: null };
    }
    if (!isAuthorized(request, token))
      return failure(401, 'AUTH_JWT_INVALID', 'The token is missing or wrong');
    if (path !== '/v2/pipeline' && path !== '/v3/pipeline')
      return failure(404, 'NOT_FOUND', `Nothing is at ${path}`);
    if (request.method !== 'POST') return failure(405, 'METHOD_NOT_ALLOWED', 'A pipeline takes POST');
    const body = await readBody(request, bodyLimit);
    return body === null
      ? failure(413, 'BODY_TOO_LARGE', `A request has at most ${bodyLimit} bytes`)
      : { status: 200, body: await streams.answer(readPipeline(body)) };
  } catch (error) {
    if (error instanceof HranaError) return failure(400, error.code, error.message);
    return failure(500, 'INTERNAL', error instanceof Error ? error.message : String(error));
  }
}

function failure(status: number, code: string, message: string): Reply {
  return { status, body: { message, code } };
}

function isAuthorized({ headers }: IncomingMessage, token: string | undefined): boolean {
  if (token === undefined) return true;
  const wanted = Buffer.from(`Bearer ${token}`);
  const given = Buffer.from(headers.authorization ?? '');
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

async function readBody(request: IncomingMessage, limit: number): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return null;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > limit) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function send(response: ServerResponse, { status, body }: Reply): void {
  const text = body === null ? '' : JSON.stringify(body);
  const closing = status === 413 ? { connection: 'close' } : {};
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    ...closing,
  });
  response.end(text);
}
