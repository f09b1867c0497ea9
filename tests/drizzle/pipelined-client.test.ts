import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, createClient } from '@libsql/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DatasetChanged, pipelineReads } from '../../drizzle/pipelined-client.ts';

let folder: string;
let client: Client;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'newsgraph-pipelined-'));
  client = createClient({ url: `file:${join(folder, 'a.db')}` });
  await client.execute('create table dataset (id integer primary key, version text)');
  await client.execute("insert into dataset values (1, 'one')");
});

afterEach(() => {
  client.close();
  rmSync(folder, { recursive: true, force: true });
});

const change = () => client.execute("update dataset set version = 'two'");

test('what is read before and after the store was seeded is never handed out together', async () => {
  const pipelined = pipelineReads(() => client);
  await pipelined.client.execute('select 1');
  expect(pipelined.readVersion()).toBe('one');
  await change();
  await expect(pipelined.client.execute('select 2')).rejects.toThrow(DatasetChanged);
});

test('whoever begins again reads the new version', async () => {
  const pipelined = pipelineReads(() => client);
  await pipelined.client.execute('select 1');
  await change();
  await pipelined.client.execute('select 2').catch(() => {});
  const { rows } = await pipelined.client.execute('select version from dataset');
  expect([rows[0]?.version, pipelined.readVersion()]).toEqual(['two', 'two']);
});
