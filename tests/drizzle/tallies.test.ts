import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FileStore, openFolder } from '../../drizzle/file-store.ts';
import { migrate } from '../../drizzle/migrate.ts';
import { refillTallies } from '../../drizzle/tallies.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsgraph-tallies-'));
let store: FileStore;

beforeAll(async () => {
  store = openFolder(folder);
  await migrate(store);
  await store.client.executeMultiple(
    [0, 1, 2, 3]
      .map(
        (
          n,
        ) => `insert into actor (number, id, slug, name, kind) values (${n + 1}, 'a${n}', 'a${n}', 'A', 'PERSON');
          insert into place (id, slug, name) values ('p${n}', 'p${n}', 'P');`,
      )
      .join(''),
  );
});

afterAll(() => {
  store.client.close();
  rmSync(folder, { recursive: true });
});

async function readTallies() {
  const [tallies, ranks] = await store.client.batch(
    ['select * from event_tally order by 1, 2, 3', 'select * from event_rank order by 1, 2, 5'],
    'read',
  );
  return { tallies: tallies?.rows, ranks: ranks?.rows };
}

const spans = [
  [null, null],
  ['2022-05-17', '2022-05-17'],
  ['2022-05-01', '2022-05-31'],
  ['2022-01-01', '2022-12-31'],
  ['2021-12-01', '2022-02-28'],
  [null, '2022-05-17'],
] as const;

const event = fc.record({
  number: fc.integer({ min: 1, max: 6 }),
  type: fc.constantFrom('AID', 'ASSAULT'),
  mode: fc.constantFrom(null, 'Refugees'),
  intensity: fc.constantFrom(-9.5, 0, 3.3, 10),
  status: fc.constantFrom('REPORTED', 'NEGATED'),
  span: fc.constantFrom(...spans),
  place: fc.constantFrom(null, 'p0', 'p2'),
  confidence: fc.constantFrom(0.35, 0.9),
  reports: fc.integer({ min: 1, max: 3 }),
});

const columns =
  'number, id, slug, type, mode, quad_class, intensity, summary, claim_status, background, when_start, when_end, day, place_id, confidence, report_count, quote_text';

/** What a writer does to the events: the same statements with which seeding does it. */
const step = fc.oneof(
  { weight: 3, arbitrary: event.map(writeEvent) },
  {
    weight: 4,
    arbitrary: fc.tuple(fc.nat(6), fc.nat(2)).map(([of, actor]) => ({
      sql: `insert into involvement (id, event_id, actor_id, day) select ?, id, ?, day from event where number = ?
        on conflict (id) do update set event_id = excluded.event_id, actor_id = excluded.actor_id, day = excluded.day`,
      args: [`${of}-${actor}`, `a${actor}`, of],
    })),
  },
  fc.nat(6).map((of) => ({ sql: 'delete from involvement where event_id = ?', args: [`e${of}`] })),
  fc.nat(6).map((of) => ({ sql: 'delete from event where id = ?', args: [`e${of}`] })),
  fc.nat(6).map((of) => ({ sql: "update involvement set actor_id = 'a3' where id = ?", args: [`${of}-0`] })),
);

function writeEvent({ number, type, mode, intensity, status, span, place, confidence, reports }: EventRow) {
  const [start, end] = span;
  const row = [
    ...[number, `e${number}`, `e${number}`, type, mode, 'MATERIAL_COOPERATION', intensity, 's', status, 0],
    ...[start, end, start ?? end ?? '', place, confidence, reports, 'q'],
  ];
  const changed = columns.split(', ').map((name) => `${name} = excluded.${name}`);
  return {
    sql: `insert into event (${columns}) values (${row.map(() => '?').join()})
      on conflict (id) do update set ${changed.join()}`,
    args: row,
  };
}

type EventRow = typeof event extends fc.Arbitrary<infer Row> ? Row : never;

test('the tallies that triggers keep are those that are made anew, whatever is written, edited and deleted', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 30 }), async (steps) => {
      await store.client.batch(steps, 'write');
      const kept = await readTallies();
      await store.client.batch([...refillTallies], 'write');
      expect(kept).toEqual(await readTallies());
    }),
    { numRuns: 60, endOnFailure: true },
  );
});

test('nothing is left of events that are all gone', async () => {
  await store.client.execute('delete from event');
  expect(await readTallies()).toEqual({ tallies: [], ranks: [] });
});
