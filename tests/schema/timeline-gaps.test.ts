import { expect, test } from 'vitest';
import { ask, query } from '../support/query.ts';

interface Bucket {
  edtf: string;
  start: string;
  end: string;
  count: number;
}

const read = async (interval: string, gaps: string): Promise<Bucket[]> => {
  const { timeline } = await ask(
    `{ timeline(interval: ${interval}, gaps: ${gaps}, filter: { when: { edtf: "2021/2022" } }) { buckets { edtf start end count } } }`,
  );
  return timeline.buckets;
};

const dayAfter = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

test.each(['DAY', 'WEEK', 'MONTH', 'YEAR'])(
  'filled gaps join each %s to the next, and count nothing',
  async (interval) => {
    const filled = await read(interval, 'FILL');
    const omitted = await read(interval, 'OMIT');
    expect(filled.filter(({ count }) => count > 0)).toEqual(omitted);
    expect(filled.slice(1).map(({ start }) => start)).toEqual(
      filled.slice(0, -1).map(({ end }) => dayAfter(end)),
    );
  },
);

test('gaps that would be too many are left out, and that is said', async () => {
  const { data, extensions } = await query('{ timeline(interval: DAY, gaps: FILL) { buckets { count } } }');
  expect(data.timeline.buckets.every(({ count }: { count: number }) => count > 0)).toBe(true);
  expect(extensions?.explain?.[0]).toMatchObject({ path: ['timeline'], argument: 'gaps' });
});
