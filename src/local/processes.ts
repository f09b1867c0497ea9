import { type ChildProcess, spawn } from 'node:child_process';

/** Something that keeps newsgraph from starting, said in a sentence for whoever started it. */
export class StartFailure extends Error {}

/** The processes that a start is made of. */
export interface Processes {
  /** Runs a command to its end and returns its exit code. */
  run(command: string[]): Promise<number>;
  /** Starts a Node script that stays. */
  start(name: string, script: string[]): ChildProcess;
  /** Starts a Node script that stays, and returns the first line it prints. */
  startAndRead(name: string, script: string[]): Promise<string>;
  /** Rejects as soon as one that should stay has ended. */
  readonly failed: Promise<never>;
  /** Whether somebody asked for the end. */
  readonly stopping: boolean;
  /** The exit code, once somebody has asked for the end. */
  untilStopped(): Promise<number>;
  stopAll(): Promise<void>;
}

/** Time that a process gets to end by itself, in milliseconds. */
const graceMs = 5_000;

/** Each process leads its own group, so that whatever it starts in turn ends with it. */
export function openProcesses(): Processes {
  const children = new Set<ChildProcess>();
  const failure = Promise.withResolvers<never>();
  failure.promise.catch(() => {});
  const asked = Promise.withResolvers<number>();
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      stopping = true;
      asked.resolve(0);
      failure.reject(new StartFailure('Stopped.'));
    });
  }
  process.on('exit', () => {
    for (const child of children) signalGroup(child, 'SIGKILL');
  });

  function launch(command: string[], output: 'inherit' | 'pipe'): ChildProcess {
    const [file = '', ...args] = command;
    const child = spawn(file, args, {
      stdio: ['ignore', output, 'inherit'],
      detached: true,
      env: quietEnvironment(),
    });
    children.add(child);
    child.once('exit', () => children.delete(child));
    return child;
  }

  function startChild(name: string, script: string[], output: 'inherit' | 'pipe'): ChildProcess {
    const child = launch([process.execPath, ...script], output);
    child.once('exit', (code) =>
      failure.reject(
        new StartFailure(`The ${name} ended by itself (exit code ${code}); its last words are above.`),
      ),
    );
    return child;
  }

  return {
    run: async (command) => Promise.race([ended(launch(command, 'inherit')), failure.promise]),
    start: (name, script) => startChild(name, script, 'inherit'),
    startAndRead: (name, script) =>
      Promise.race([firstLine(startChild(name, script, 'pipe')), failure.promise]),
    failed: failure.promise,
    get stopping() {
      return stopping;
    },
    untilStopped: () => Promise.race([asked.promise, failure.promise]),
    stopAll: async () => {
      await Promise.all([...children].map(stop));
    },
  };
}

function quietEnvironment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    WRANGLER_SEND_METRICS: 'false',
    WRANGLER_HIDE_BANNER: 'true',
    FORCE_COLOR: process.env.FORCE_COLOR,
  };
}

function ended(child: ChildProcess): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  child.once('exit', (code) => resolve(code ?? 1));
  child.once('error', reject);
  return promise;
}

function firstLine(child: ChildProcess): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  let text = '';
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    text += part;
    if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')));
  });
  return promise;
}

async function stop(child: ChildProcess): Promise<void> {
  const end = ended(child);
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), graceMs);
  await end;
  clearTimeout(timer);
  signalGroup(child, 'SIGKILL');
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // The group has ended already.
  }
}
