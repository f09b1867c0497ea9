import { execFileSync } from 'node:child_process';

/** Resident memory of a process and all that it started, in bytes, by the name of the program. */
export function readMemory(pid: number): Record<string, number> {
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => {
      const [own, parent, kibibytes, command] =
        /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line)?.slice(1) ?? [];
      return own === undefined ? [] : [{ pid: Number(own), parent: Number(parent), kibibytes, command }];
    });
  const family = new Set([pid]);
  // Parents may be listed after their children, so one pass is not enough.
  for (let size = 0; size < family.size; ) {
    size = family.size;
    for (const one of processes) if (family.has(one.parent)) family.add(one.pid);
  }
  const memory: Record<string, number> = {};
  for (const one of processes.filter((one) => family.has(one.pid))) {
    const name = nameOf(one.command ?? '');
    memory[name] = (memory[name] ?? 0) + Number(one.kibibytes) * 1024;
  }
  return memory;
}

function nameOf(command: string): string {
  if (/workerd/.test(command.split(' ')[0] ?? '')) {
    // Of the two that wrangler runs, the one with the port that was asked for only passes requests on.
    return /entry=127\.0\.0\.1:[1-9]/.test(command) ? "wrangler's proxy" : 'workerd';
  }
  if (command.includes('drizzle/hrana/main.ts')) return 'database';
  if (command.includes('tests/soak/')) return 'soak itself';
  return 'everything else';
}
