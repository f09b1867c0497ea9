import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

/** A house of its own under the same linter rules, where forbidden things can be tried. */
const house = mkdtempSync(join(tmpdir(), 'newsgraph-rooms-'));
const rules = JSON.parse(readFileSync('biome.json', 'utf8')) as object;
writeFileSync(join(house, 'biome.json'), JSON.stringify({ ...rules, $schema: undefined, vcs: undefined }));
afterAll(() => rmSync(house, { recursive: true }));

/** Lints a file of a room that imports a module, and returns what the linter says. */
function lintImport(path: string, module: string): string {
  const file = join(house, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `import { thing } from '${module}';\n\nexport const used = thing;\n`);
  const biome = resolve('node_modules/@biomejs/biome/bin/biome');
  const { stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', file], {
    cwd: house,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

const forbidden = [
  ['drizzle/queries/article.ts', '../../schema/article.ts'],
  ['drizzle/queries/article.ts', '../../seed/story.ts'],
  ['drizzle/queries/article.ts', '../../src/env.ts'],
  ['drizzle/ids.ts', 'graphql'],
  ['seed/writer/write.ts', '../../schema/article.ts'],
  ['seed/writer/write.ts', '../../src/env.ts'],
  ['seed/writer/write.ts', '@pothos/core'],
  ['schema/article.ts', '../src/env.ts'],
  ['schema/article.ts', '../seed/story.ts'],
  ['schema/article.ts', '../drizzle/hrana/server.ts'],
  ['schema/article.ts', 'graphql-yoga'],
  ['schema/article.ts', 'node:fs'],
  ['src/routes.ts', '../seed/story.ts'],
  ['src/routes.ts', '../drizzle/tables/article.ts'],
  ['src/routes.ts', '../drizzle/queries/dataset.ts'],
  ['src/routes.ts', 'drizzle-orm'],
] as const;

const allowed = [
  ['seed/writer/write.ts', '../../drizzle/stable-id.ts'],
  ['schema/article.ts', '../drizzle/queries/article-filter.ts'],
  ['src/routes.ts', '../schema/index.ts'],
  ['src/routes.ts', '../drizzle/store.ts'],
] as const;

describe('the rooms import in one direction', () => {
  test.each(forbidden)('%s may not import %s', (path, module) => {
    const said = lintImport(path, module);
    expect(said).toContain('noRestrictedImports');
  });

  test.each(allowed)('%s may import %s', (path, module) => {
    const said = lintImport(path, module);
    expect(said).not.toContain('noRestrictedImports');
  });
});
