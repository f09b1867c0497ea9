/**
 * `npm start`: the whole of newsgraph on this machine. Starts each part as its own process, in order, and
 * stops them all together. It runs on Node and knows of the other rooms only their commands.
 */
import { complain, readArguments } from '../../drizzle/arguments.ts';
import { buildPages } from './build-pages.ts';
import { checkPortFree } from './port.ts';
import { openProcesses, type Processes, StartFailure } from './processes.ts';
import { waitForAnswer } from './wait-for-answer.ts';

const usage = `Usage: npm start -- [options]

Migrates and seeds the store, serves the API and the playground on this machine, and stops on Ctrl-C.

  --port N         port of the API (8787)
  --data DIR       folder of the embedded database (.data)
  --sources PATH   what to seed: a file or folder (seed/sources)
  --help           this text

With LIBSQL_URL (and LIBSQL_AUTH_TOKEN) set, that libSQL server is used instead of the embedded database;
LIBSQL_REPLICA_URLS names copies of it, of which each request reads one.

Exit codes: 0 stopped by Ctrl-C · 1 could not start · 2 wrong usage`;

const options = {
  port: { type: 'string', default: '8787' },
  data: { type: 'string', default: '.data' },
  sources: { type: 'string', default: 'seed/sources' },
} as const;

const node = process.execPath;
/** Settings of the Worker that are handed on to it where they are set here. */
const handedOn = ['LIBSQL_REPLICA_URLS', 'REPLICA_LAG_S', 'LIBSQL_AUTH_TOKEN', 'PURGE_TOKEN'] as const;
const sampleQuery = '{ articles(first: 3) { totalCount edges { node { headline } } } }';

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const parsed = readArguments(args, { usage, options });
  if (typeof parsed === 'number') return parsed;
  const { values } = parsed;
  const port = Number(values.port);
  if (!(Number.isInteger(port) && port > 0 && port < 65_536)) {
    return complain(`--port ${values.port} is not a port. Pass a number from 1 to 65535.`, usage);
  }
  const processes = openProcesses();
  try {
    await start(processes, values);
    return await processes.untilStopped();
  } catch (error) {
    if (!processes.stopping) console.error(error instanceof StartFailure ? error.message : error);
    return processes.stopping ? 0 : 1;
  } finally {
    await processes.stopAll();
  }
}

interface Values {
  port: string;
  data: string;
  sources: string;
}

async function start(processes: Processes, { port, data, sources }: Values): Promise<void> {
  const { LIBSQL_URL: remote } = process.env;
  await checkPortFree(Number(port));
  await buildPages(processes);
  await seedStore(processes, remote ? [] : ['--data', data], sources);
  const database = remote || (await startDatabase(processes, data));
  processes.start('worker', [
    'node_modules/wrangler/bin/wrangler.js',
    'dev',
    ...['--ip', '127.0.0.1', '--port', port, '--inspector-port', '0', '--log-level', 'error'],
    ...['--show-interactive-dev-session', 'false', '--var', `LIBSQL_URL:${database}`],
    // Whoever runs it on a machine of their own is the only one who asks.
    ...['--var', `RATE_LIMIT:${process.env.RATE_LIMIT ?? 'off'}`],
    ...handedOn.flatMap((name) => (process.env[name] ? ['--var', `${name}:${process.env[name]}`] : [])),
  ]);
  const address = `http://127.0.0.1:${port}`;
  const answer = await waitForAnswer(`${address}/graphql`, sampleQuery, processes.failed);
  console.log(welcome(address, answer));
}

async function seedStore(processes: Processes, store: string[], sources: string): Promise<void> {
  const code = await processes.run([node, 'seed/commands/seed.ts', sources, ...store]);
  if (code === 1) console.log('Some sources were refused (see above); the rest is served.');
  else if (code !== 0) throw new StartFailure('The store could not be made ready (see above).');
}

async function startDatabase(processes: Processes, data: string): Promise<string> {
  const file = `${data}/newsgraph.db`;
  const line = await processes.startAndRead('database', [
    'drizzle/hrana/main.ts',
    '--port',
    '0',
    '--file',
    file,
  ]);
  const address = /https?:\/\/\S+/.exec(line)?.[0];
  if (address === undefined) throw new StartFailure(`The database did not say where it listens: ${line}`);
  return address;
}

function welcome(address: string, answer: string): string {
  return `
newsgraph is ready

  Reader      ${address}/
  Playground  ${address}/playground
  API         ${address}/graphql
  Health      ${address}/health

Try:  curl '${address}/graphql' -H 'content-type: application/json' \\
        -d '{"query":"${sampleQuery}"}'
It answers:  ${answer}

Stop with Ctrl-C.`;
}
