import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { FileStore } from '../../drizzle/file-store.ts';

/** An article as far as the dataset version depends on it. */
export interface Version {
  id: string;
  contentHash: string;
}

/**
 * A sum of digests, so that it depends on no order, and a change can be added to it without reading what is there;
 * the same twice counts twice. Modulo 2^256, in hexadecimal; empty is nothing.
 */
export function addVersions(total: string, versions: readonly Version[]): string {
  return sum(total, versions, (one, other) => one + other);
}

/** The sum without some that are in it. */
export function subtractVersions(total: string, versions: readonly Version[]): string {
  return sum(total, versions, (one, other) => one - other);
}

function sum(
  total: string,
  versions: readonly Version[],
  join: (one: bigint, other: bigint) => bigint,
): string {
  if (versions.length === 0) return total;
  const joined = versions
    .map(({ id, contentHash }) => createHash('sha256').update(`${id} ${contentHash}`).digest('hex'))
    .reduce((left, digest) => join(left, BigInt(`0x${digest}`)), BigInt(`0x0${total}`));
  return BigInt.asUintN(256, joined).toString(16);
}

/** So many articles are read at a time. */
const page = 10_000;

/** The sum of every article and withdrawal in a store, by reading them all. */
export async function sumContent({ database }: FileStore): Promise<string> {
  let total = '';
  for (let after = '', isMore = true; isMore; ) {
    const some = await database.all<Version>(
      sql`select id, content_hash as contentHash from article where id > ${after}
        union all select id, content_hash from withdrawal where id > ${after} order by id limit ${page}`,
    );
    total = addVersions(total, some);
    after = some.at(-1)?.id ?? '';
    isMore = some.length === page;
  }
  return total;
}

/** Those of some articles that a store has or knows to be withdrawn. */
export async function readVersions({ database }: FileStore, ids: readonly string[]): Promise<Version[]> {
  const list = sql`(select value from json_each(${JSON.stringify(ids)}))`;
  return database.all<Version>(
    sql`select id, content_hash as contentHash from article where id in ${list}
      union all select id, content_hash from withdrawal where id in ${list}`,
  );
}
