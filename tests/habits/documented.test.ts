import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const { stdout } = spawnSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '--', '*.md'],
  {
    encoding: 'utf8',
  },
);
const documents = stdout
  .split('\n')
  .filter((path) => path !== '' && !/^(seed\/sources|tests\/fixtures|tests\/gold\/articles)\//.test(path));
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

describe.each(documents)('%s', (path) => {
  const text = readFileSync(path, 'utf8');

  test('names no command that there is not', () => {
    const named = [...text.matchAll(/npm (?:run )?([a-z][\w-]*)/g)].map(([, name = '']) => name);
    const own = new Set([...Object.keys(scripts), 'ci', 'packages', 'package', 'registry']);
    expect(named.filter((name) => !own.has(name))).toEqual([]);
    const tools = [...text.matchAll(/npx ([\w-]+)/g)].map(([, name = '']) => name);
    expect(tools.filter((name) => !existsSync(`node_modules/.bin/${name}`))).toEqual([]);
  });

  test('links to no file that there is not', () => {
    const prose = text.replace(/`[^`]*`/g, '');
    const links = [...prose.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)].map(
      ([, link = '']) => link,
    );
    expect(links.filter((link) => !existsSync(join(dirname(path), link)))).toEqual([]);
  });

  test('points to no heading that there is not', () => {
    const anchors = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor);
    const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    );
    expect(anchors.filter((anchor) => !headings.includes(anchor))).toEqual([]);
  });
});

test('a figure of the extractor is the same wherever the README tells it', () => {
  const readme = readFileSync('README.md', 'utf8');
  const rows = [...readme.matchAll(/^\| ([^|]+) \| (\d\.\d{3}[^|]*) \|/gm)];
  const figures = new Map<string, Set<string>>();
  for (const [, measure = '', figure = ''] of rows) {
    figures.set(measure, (figures.get(measure) ?? new Set()).add(figure));
  }
  expect(rows.length).toBeGreaterThan(figures.size);
  expect([...figures].filter(([, told]) => told.size > 1)).toEqual([]);
});
