import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

/** When a run is killed: so long after a line that it prints, or after its start where that is line 0. */
export interface Moment {
  line: number;
  delayMs: number;
}

/** How a run of the command went that nobody disturbed. */
export interface Course {
  code: number | null;
  said: string;
  /** When each line came, in milliseconds from the start, and the end last. */
  timesMs: number[];
}

/** Runs `npm run seed`'s command to its end. */
export async function runSeeder(args: readonly string[]): Promise<Course> {
  const started = performance.now();
  const child = start(args);
  const timesMs: number[] = [0];
  let said = '';
  child.stderr?.on('data', (part) => {
    said += part;
  });
  onLine(child, (line) => {
    said += `${line}\n`;
    timesMs.push(performance.now() - started);
  });
  const [code] = (await once(child, 'close')) as [number | null];
  timesMs.push(performance.now() - started);
  return { code, said, timesMs };
}

/** Runs the command and kills it, with no warning, at a moment. Says whether it was still running. */
export async function killSeeder(args: readonly string[], { line, delayMs }: Moment): Promise<boolean> {
  const child = start(args);
  const ended = once(child, 'close');
  const reached = Promise.withResolvers<void>();
  let lines = 0;
  onLine(child, () => {
    lines += 1;
    if (lines === line) reached.resolve();
  });
  if (line > 0) await Promise.race([reached.promise, ended]);
  await Promise.race([pause(delayMs), ended]);
  const running = child.exitCode === null && child.signalCode === null;
  child.kill('SIGKILL');
  await ended;
  return running;
}

function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['seed/commands/seed.ts', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

function onLine(child: ChildProcess, action: (line: string) => void): void {
  let rest = '';
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    const lines = (rest + part).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) action(line);
  });
}
