import type { Timed } from '../load.ts';
import { queries } from './queries.ts';
import type { Seeding } from './seed-process.ts';

/** Rates of seeding, as Markdown. */
export function seedingTable(
  seedings: readonly (readonly [string, Seeding & { databaseBytes: number }])[],
): string {
  const heads = [
    'seeding, articles/s',
    'reading',
    'extracting',
    'writing',
    'in all',
    'first tenth',
    'last tenth',
  ];
  const rows = seedings.map(([name, one]) => {
    const { articles, seconds, readingSeconds, writingSeconds, firstTenth, lastTenth } = one;
    const rest = seconds - readingSeconds - writingSeconds;
    const isExtracted = name.endsWith('extracted');
    return [
      name,
      rate(articles / readingSeconds),
      isExtracted ? rate(articles / rest) : '–',
      rate(articles / writingSeconds),
      rate(articles / seconds),
      rate(firstTenth),
      rate(lastTenth),
      `${Math.round(one.mostMemoryBytes / 1_048_576)} MiB`,
      `${(one.databaseBytes / articles / 1_024).toFixed(1)} KiB`,
    ];
  });
  return table([...heads, 'most memory', 'database, each'], rows);
}

/** Times of the queries at each size, and how they grow, as Markdown. */
export function growthTable(times: readonly (readonly [number, ReadonlyMap<string, Timed>])[]): string {
  const heads = ['p50 in ms', ...times.map(([size]) => size.toLocaleString('en')), 'growth', ''];
  const rows = queries.map(({ meaning, atMost }) => {
    const found = times.map(([, ofSize]) => ofSize.get(meaning) ?? { failure: 'was not asked' });
    const [first, last] = [found[0], found.at(-1)].map((one) => (one && 'p50' in one ? one.p50 : Number.NaN));
    const growth = (last ?? Number.NaN) / (first ?? Number.NaN);
    return [meaning, ...found.map(shown), growth.toFixed(2), judge(growth, atMost)];
  });
  return table(heads, rows);
}

function shown(timed: Timed): string {
  return 'p50' in timed ? timed.p50.toFixed(2) : `n/a: ${timed.failure}`;
}

function judge(growth: number, atMost: number | undefined): string {
  if (atMost === undefined) return '';
  return `${growth <= atMost ? 'holds' : 'does not hold'}: ≤ ${atMost}`;
}

function rate(value: number): string {
  return value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en');
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
