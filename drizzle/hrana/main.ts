import { complain, readArguments } from '../arguments.ts';
import { describeStoreFailure } from '../open-failure.ts';
import { type RunningServer, startServer } from './server.ts';

const usage = `Usage: npm run db -- [options]

Serves an embedded libSQL database over HTTP (Hrana 2 and 3), for this machine only unless told.

  --file PATH      database file, made where it is missing, or :memory: (:memory:)
  --port N         port (8080; 0 takes any free one)
  --host ADDRESS   address to listen on (127.0.0.1)
  --token TOKEN    what clients must send as "Authorization: Bearer"
  --help           this text

Exit codes: 0 stopped by Ctrl-C · 1 could not start · 2 wrong usage`;

const options = {
  file: { type: 'string', default: ':memory:' },
  port: { type: 'string', default: '8080' },
  host: { type: 'string', default: '127.0.0.1' },
  token: { type: 'string' },
} as const;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const parsed = readArguments(args, { usage, options });
  if (typeof parsed === 'number') return parsed;
  const { values } = parsed;
  const port = Number(values.port);
  if (!(Number.isInteger(port) && port >= 0 && port < 65_536)) {
    return complain(`--port ${values.port} is not a port. Pass a number from 0 to 65535.`, usage);
  }
  try {
    const server = await startServer({ ...values, port });
    console.log(`libSQL server on ${server.url} (${values.file})`);
    await untilStopped(server);
    return 0;
  } catch (error) {
    console.error(describe(error, values));
    return 1;
  }
}

async function untilStopped(server: RunningServer): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  await promise;
  await server.close();
}

function describe(
  error: unknown,
  { host, port, file }: { host: string; port: string; file: string },
): string {
  const { code } = error as { code?: unknown };
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use. Stop what uses it, or choose another with --port.`;
  if (code === 'EACCES') return `Port ${port} needs more rights. Choose one above 1023 with --port.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `${host} is not an address of this machine.`;
  return describeStoreFailure(error, file);
}
