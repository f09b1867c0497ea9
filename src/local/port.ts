import { createServer } from 'node:net';
import { StartFailure } from './processes.ts';

/** Refuses a port of this machine that something else listens on. */
export async function checkPortFree(port: number): Promise<void> {
  const server = createServer();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', (error: NodeJS.ErrnoException) => reject(new StartFailure(describe(error, port))));
  server.listen(port, '127.0.0.1', () => server.close(() => resolve()));
  return promise;
}

function describe({ code, message }: NodeJS.ErrnoException, port: number): string {
  if (code === 'EADDRINUSE') {
    return `Port ${port} is in use. Stop what uses it, or choose another: npm start -- --port ${port + 1}`;
  }
  if (code === 'EACCES')
    return `Port ${port} needs more rights. Choose one above 1023: npm start -- --port 8787`;
  return `Port ${port} cannot be used: ${message}`;
}
