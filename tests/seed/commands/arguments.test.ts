import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const readme = flatten(readFileSync('README.md', 'utf8'));

/** Every command, an option that it nearly has, and that option. */
const commands = [
  ['start', '--prot', '--port'],
  ['seed', '--publish', '--published'],
  ['extract', '--prety', '--pretty'],
  ['eval', '--jsn', '--json'],
  ['db', '--fill', '--file'],
  ['train', '--vector', '--vectors'],
  ['parse', '--out', '--output'],
] as const;

function flatten(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Runs a command as `npm run` would, with color wanted from it in no way. */
function run(name: string, args: string[], env: Record<string, string> = {}) {
  const [program, ...words] = (scripts[name] ?? '').split(' ');
  expect(program).toBe('node');
  return spawnSync(process.execPath, [...words, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env },
  });
}

describe.each(commands)('npm run %s', (name, wrong, meant) => {
  const help = run(name, ['--help']);

  test('explains itself: usage, every option, exit codes', () => {
    expect([help.status, help.stderr]).toEqual([0, '']);
    expect(help.stdout).toMatch(new RegExp(`^Usage: npm (run )?${name} -- `));
    expect(help.stdout).toMatch(new RegExp(`^  ${meant}\\b.*`, 'm'));
    expect(help.stdout).toMatch(/^ {2}--help +this text$/m);
    expect(help.stdout).toMatch(/^Exit codes: 0 .+ · 2 wrong usage/m);
  });

  test('has its exit codes in the README too', () => {
    const codes = flatten(help.stdout).match(/Exit codes: (.+?) ?$/)?.[1] ?? '';
    expect(codes).toMatch(/^0 /);
    expect(readme).toContain(codes);
  });

  test('is shown with no option that it does not have', () => {
    const shown = [
      ...readFileSync('README.md', 'utf8').matchAll(new RegExp(`npm (?:run )?${name}\\b.*`, 'g')),
    ];
    const options = shown.flatMap(([line]) => line.match(/--[a-z][a-z-]*/g) ?? []);
    expect(options.filter((option) => !help.stdout.includes(`  ${option} `))).toEqual([]);
  });

  test('refuses an option that it does not know, and says which was meant', () => {
    const { status, stdout, stderr } = run(name, [wrong, 'x']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`There is no option ${wrong}. Did you mean ${meant}?`);
    expect(stderr).toContain('Usage: npm');
    expect(stderr).not.toContain('    at ');
  });
});

test('colors are for terminals, or for those who ask for them', () => {
  const piped = run('seed', ['--nothing']);
  const refused = run('seed', ['--nothing'], { NO_COLOR: '1' });
  const forced = run('seed', ['--nothing'], { FORCE_COLOR: '1' });
  const colored = String.fromCharCode(27);
  expect([piped, refused, forced].map(({ stderr }) => stderr.includes(colored))).toEqual([
    false,
    false,
    true,
  ]);
});

describe('exit codes of wrong usage and of what is not there', () => {
  test.each([
    ['db', ['--port', 'x'], 2],
    ['start', ['--port', '0'], 2],
    ['extract', [], 2],
    ['extract', ['--published', 'soon', 'x.md'], 2],
    ['extract', ['nothing-here.md'], 1],
    ['parse', [], 2],
    ['parse', ['nothing-here.conllu'], 1],
    ['eval', ['one', 'two'], 2],
    ['eval', ['/nothing-here'], 1],
    ['train', ['nonsense'], 2],
    ['train', ['--data', '/nothing-here', 'parser'], 1],
  ] as const)('npm run %s -- %j ends with %i', (name, args, code) => {
    const { status, stderr } = run(name, [...args]);
    expect(status, stderr).toBe(code);
    expect(stderr).not.toBe('');
    expect(stderr).not.toContain('    at ');
  });
});
