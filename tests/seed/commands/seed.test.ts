import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFolder, openServer } from '../../../drizzle/file-store.ts';
import { type RunningServer, startServer } from '../../../drizzle/hrana/server.ts';
import { readContent } from '../../support/store-content.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsgraph-command-'));
const sources = join(folder, 'sources');
let server: RunningServer;

beforeAll(async () => {
  mkdirSync(sources);
  const front = 'headline: Two presidents meet\npublication: Example Post\npublished: 2023-04-05';
  writeFileSync(
    join(sources, 'a.md'),
    `---\n${front}\n---\nTajikistan and Iran signed an agreement in Dushanbe on 4 April 2023.\n`,
  );
  server = await startServer({ file: join(folder, 'server.db'), token: 'secret' });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

interface Outcome {
  status: number | null;
  out: string;
  err: string;
}

function run(...args: string[]): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const child = spawn(process.execPath, ['seed/commands/seed.ts', ...args]);
  let [out, err] = ['', ''];
  child.stdout.on('data', (part) => {
    out += part;
  });
  child.stderr.on('data', (part) => {
    err += part;
  });
  child.on('close', (status) => resolve({ status, out, err }));
  return promise;
}

describe('npm run seed', () => {
  test('writes to a libSQL server just what it writes to a folder', async () => {
    const remote = await run(sources, '--url', server.url, '--token', 'secret');
    const local = await run(sources, '--data', join(folder, 'data'));
    expect([remote.status, local.status]).toEqual([0, 0]);
    const [there, here] = [openServer(server.url, 'secret'), openFolder(join(folder, 'data'))];
    expect(await readContent(there)).toEqual(await readContent(here));
    there.client.close();
    here.client.close();
  });

  test('says when there is nothing to do', async () => {
    await run(sources, '--data', join(folder, 'twice'));
    expect((await run(sources, '--data', join(folder, 'twice'))).out).toContain('nothing to do');
  });

  test('prints its report as JSON and nothing else', async () => {
    const { out } = await run(sources, '--data', join(folder, 'json'), '--json');
    expect(JSON.parse(out)).toMatchObject({ added: ['sources/a.md'], problems: [] });
  });

  test('names file and line of what it refuses, takes the rest, and exits with 1', async () => {
    const mixed = join(folder, 'mixed');
    mkdirSync(mixed);
    writeFileSync(join(mixed, 'bad.md'), '---\nheadline: Bad\npublished: soon\n---\nText.\n');
    writeFileSync(
      join(mixed, 'good.md'),
      '---\nheadline: Good\n---\nIran and Tajikistan signed an agreement.\n',
    );
    const { status, out, err } = await run(mixed, '--data', join(folder, 'mixed-data'));
    expect(status).toBe(1);
    expect(err).toContain('mixed/bad.md:3:');
    expect(out).toContain('mixed/good.md');
  });

  test('names file, line and key of an annotation that it cannot carry out', async () => {
    const annotated = join(folder, 'annotated');
    mkdirSync(annotated);
    writeFileSync(
      join(annotated, 'a.md'),
      '---\nheadline: Talks\n---\nIran and Tajikistan signed an agreement.\n',
    );
    writeFileSync(
      join(annotated, 'a.annotations.yaml'),
      'editor: Jo\nevents:\n  - reject: {quote: resigned}\n',
    );
    const { status, out, err } = await run(annotated, '--data', join(folder, 'annotated-data'));
    expect(status).toBe(1);
    expect(err).toContain("annotated/a.annotations.yaml:3: 'events.0.reject.quote' is not in the body");
    expect(out).toContain('annotated/a.md');
  });

  test('refuses a date that is none and an option that it does not know, with exit code 2', async () => {
    const date = await run(sources, '--published', 'June');
    const option = await run('--publish', '2022');
    expect([date.status, option.status]).toEqual([2, 2]);
    expect(date.err).toContain('2022-06');
    expect(option.err).toContain('--published');
  });

  test('says in a sentence that a server is away or wants another token, with exit code 3', async () => {
    const away = await run(sources, '--url', 'http://127.0.0.1:9');
    const refused = await run(sources, '--url', server.url, '--token', 'wrong');
    expect([away.status, refused.status]).toEqual([3, 3]);
    expect(away.err).toContain('no libSQL server answers there');
    expect(refused.err).toContain('refused the token');
    expect(away.err + refused.err).not.toContain('    at ');
  });

  test('explains itself', async () => {
    const { status, out } = await run('--help');
    expect(status).toBe(0);
    for (const option of ['--data', '--url', '--token', '--published', '--dry-run', '--prune', '--json']) {
      expect(out).toContain(option);
    }
  });
});
