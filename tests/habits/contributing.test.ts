import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Every recipe of CONTRIBUTING.md: its heading, the size that it says it has, and its change. */
const recipes = [
  ...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/## (A.+)\n\n(.+?)\. [\s\S]*?```diff\n([\s\S]*?)```/g),
].map(([, name = '', size = '', diff = '']) => ({ name, size, diff }));

const copy = mkdtempSync(join(tmpdir(), 'newsgraph-recipes-'));

function run(command: string, args: string[], input = '') {
  return spawnSync(command, args, { cwd: copy, encoding: 'utf8', input });
}

beforeAll(() => {
  const listed = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  const wanted = listed.stdout.split('\n').filter((path) => /^(drizzle|schema|seed|tests)\//.test(path));
  for (const path of [...wanted, 'package.json']) cpSync(path, join(copy, path));
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
});

afterAll(() => rmSync(copy, { recursive: true }));

test('there is a recipe for each of the four', () => {
  expect(recipes.map(({ name }) => name)).toEqual([
    'A source format',
    'An event class',
    'A list of actors',
    'A GraphQL type',
  ]);
});

describe.each(recipes)('$name', ({ size, diff }) => {
  test('is as large as it says', () => {
    const count = (line: RegExp) => diff.match(line)?.length ?? 0;
    const [files, added, removed] = [/^diff --git/gm, /^\+(?!\+\+ )/gm, /^-(?!-- )/gm].map(count);
    expect(size).toBe(`${files} files, +${added} −${removed}`);
  });

  test('fits the project as it is', () => {
    const { status, stderr } = run('git', ['apply', '--unidiff-zero', '-'], diff);
    expect(status, `bring CONTRIBUTING.md up to date: ${stderr}`).toBe(0);
  });
});

test('what the recipes add is there and works', () => {
  writeFileSync(
    join(copy, 'try.ts'),
    `import { readFileSync } from 'node:fs';
    import { openSchema } from './schema/index.ts';
    import { extract } from './seed/extract.ts';
    import { readSource } from './seed/readers/index.ts';
    const schema = openSchema();
    const text = readFileSync('tests/fixtures/sources/toml/one.in.md', 'utf8');
    const { format, value } = readSource({ path: 'one', text, hash: '' });
    const body = 'The parliament of Peru elected Ana Soto on Monday. The Greenwich Observatory accused Chile.';
    const { events, actors } = extract({ body, published: { edtf: '2022-06-12', basis: 'option' } });
    console.log(JSON.stringify({
      format,
      value,
      types: events.map(({ type }) => type),
      actors: actors.map(({ slug }) => slug),
      fields: Object.keys(schema.getType('ReadingTime')?.getFields() ?? {}),
      classes: schema.getType('EventType')?.getValues().map(({ name }) => name),
    }));`,
  );
  const { stdout, stderr } = run(process.execPath, ['try.ts']);
  expect(stderr).toBe('');
  const added = JSON.parse(stdout);
  expect(added.format).toBe('toml');
  expect(added.value).toEqual(
    JSON.parse(readFileSync(join(copy, 'tests/fixtures/sources/toml/one.expected.json'), 'utf8')),
  );
  expect(added.types).toContain('ELECT');
  expect(added.actors).toContain('greenwich-observatory');
  expect(added.fields.sort()).toEqual(['minutes', 'words']);
  expect(added.classes).toContain('ELECT');
});
