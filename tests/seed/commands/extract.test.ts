import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { extract } from '../../../seed/extract.ts';
import type { Publication } from '../../../seed/story.ts';

const command = fileURLToPath(new URL('../../../seed/commands/extract.ts', import.meta.url));

function run(
  args: string[],
  input = '',
): { lines: Record<string, unknown>[]; errors: string; code: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [command, ...args], {
    input,
    encoding: 'utf8',
  });
  const lines = stdout.split('\n').filter((line) => line !== '');
  return {
    lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    errors: stderr,
    code: status,
  };
}

test('each line of input gives one line of output, in order, in the promised form', () => {
  const input = [
    '{"id":"a","text":"France accused Mali on Monday.","published":"2022-06-12T08:00:00Z"}',
    '{"id":7,"text":""}',
  ].join('\n');
  const { lines, code } = run(['--jsonl'], input);
  expect(code).toBe(0);
  expect(lines.map(({ id }) => id)).toEqual(['a', 7]);
  expect(Object.keys(lines[0] ?? {})).toEqual([
    'id',
    'published',
    'names',
    'actors',
    'events',
    'dates',
    'quotations',
  ]);
  expect(lines[0]?.published).toEqual({ edtf: '2022-06-12', basis: 'source' });
});

test('a broken line is answered with its problem and stops nothing', () => {
  const { lines, errors, code } = run(['--jsonl'], 'no json\n{"id":1,"text":"Peru."}\n');
  expect(lines.map(({ id }) => id)).toEqual([null, 1]);
  expect(errors).toContain('line 1');
  expect(code).toBe(1);
});

test('a publication date that is none is refused with an example', () => {
  const { errors, code } = run(['--published', 'soon', 'x.md']);
  expect(errors).toContain('2022-06-12');
  expect(code).toBe(2);
});

test('a line whose publication date is none is named, and its text is read all the same', () => {
  const { lines, errors, code } = run(
    ['--jsonl'],
    '{"id":1,"text":"Peru accused Chile.","published":"soon"}\n',
  );
  expect(errors).toContain('line 1: "published" is "soon"');
  expect(lines[0]).toMatchObject({ id: 1, published: null, events: [{ type: 'ACCUSE' }] });
  expect(code).toBe(1);
});

test('a file is read as the extractor reads it, whatever editors wrote beside it', () => {
  const path = 'seed/sources/2022-05-17-drone-plant.md';
  const { lines, code } = run([path]);
  const { body, published, headline, actors: printed } = lines[0] as Record<string, unknown>;
  expect(code).toBe(0);
  const { actors } = extract({
    headline: headline as string,
    body: body as string,
    published: published as Publication,
  });
  expect(printed).toEqual(actors);
  expect(Object.keys(lines[0] ?? {})).not.toContain('curation');
});
