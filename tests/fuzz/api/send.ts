import { Agent, request as open } from 'node:http';
import { type Answered, hangMs } from './judge.ts';

/** An HTTP request, whatever it is worth. */
export interface MadeRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Uint8Array | string | null;
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** Sends a request as it is, which `fetch` would not do, and waits for the whole answer. */
export async function send(address: string, made: MadeRequest): Promise<Answered> {
  const started = performance.now();
  const first = await attempt(address, made, started);
  // A connection that was kept open may be closed at the other end just when it is used again.
  return first.status === 0 && first.durationMs < hangMs ? attempt(address, made, performance.now()) : first;
}

function attempt(
  address: string,
  { method, path, headers, body }: MadeRequest,
  started: number,
): Promise<Answered> {
  const { promise, resolve } = Promise.withResolvers<Answered>();
  const { hostname, port } = new URL(address);
  const end = (status: number, type: string, text: string) =>
    resolve({ status, type, body: text, durationMs: performance.now() - started });
  const signal = AbortSignal.timeout(hangMs);
  const request = open({ hostname, port, method, path, headers, agent, signal }, (response) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part));
    response.on('end', () =>
      end(
        response.statusCode ?? 0,
        response.headers['content-type'] ?? '',
        Buffer.concat(parts).toString('utf8'),
      ),
    );
    response.on('error', () => end(0, '', ''));
  });
  request.on('error', () => end(0, '', ''));
  request.end(body ?? undefined);
  return promise;
}
