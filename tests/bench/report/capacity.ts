import { isMeasure } from '../contest.ts';
import type { OperationResults, Results } from '../results.ts';

/** What the page is about. */
const asked = { articles: 100_000_000, perSecond: 100_000 } as const;

/** Measured apart from tests/bench/results.json: the page says when and on what. */
export const measured = {
  /** Of a store of 100,000 generated articles. */
  bytesPerArticle: 21_082,
  /** Rows of all tables but those of the full text, and the part of the bytes that the full text takes. */
  rowsPerArticle: 69,
  fullText: 0.11,
  /** Of 800 words, on one core. */
  extractedPerSecond: 6.5,
} as const;

/** In dollars; the page says whose prices and of which day. */
const prices = {
  millionRequests: 0.3,
  millionCpuMs: 0.02,
  gigabyteMonth: 0.45,
  millionRowsWritten: 1,
} as const;

/** Assumed, for want of a measurement. */
const assumed = { articlesPerShard: 1_000_000, shares: [0, 0.9, 0.99, 0.999] } as const;

const secondsPerMonth = 30 * 86_400;

/** The tables of tests/bench/CAPACITY.md, worked out of a run of the bench. */
export function capacityTables(results: Results): string {
  return [articleTable(), requestTable(results), costTable(results)].join('\n\n');
}

function articleTable(): string {
  const sizes = [100_000, 1_000_000, asked.articles];
  const rows = sizes.map((articles) => [
    count(articles),
    bytes(articles * measured.bytesPerArticle),
    bytes(articles * measured.bytesPerArticle * measured.fullText),
    count(articles * measured.rowsPerArticle),
    figure(articles / measured.extractedPerSecond / 86_400),
    count(Math.ceil(articles / assumed.articlesPerShard)),
  ]);
  const heads = ['articles', 'database', 'of it full text', 'rows', 'extraction, core-days', 'shards'];
  return table(heads, rows);
}

function requestTable(results: Results): string {
  const [list, mix] = [coreSeconds(results, ['list']), coreSeconds(results)];
  const rows = assumed.shares.map((share) => {
    const anew = asked.perSecond * (1 - share);
    return [
      percent(share),
      count(anew),
      figure(anew * list),
      figure(anew * mix),
      bytes(anew * bytesRead(results)),
    ];
  });
  const heads = ['answers from a cache', 'made anew a second', 'cores, lists only', 'cores, all six alike'];
  return table([...heads, 'read from databases a second'], rows);
}

function costTable(results: Results): string {
  const requests = asked.perSecond * secondsPerMonth;
  const cpuMs = (share: number) => requests * (1 - share) * coreSeconds(results, ['list']) * 1_000;
  const rows = [
    [
      'requests, whether cached or not',
      `${count(requests / 1e6)} million`,
      dollars((requests / 1e6) * prices.millionRequests),
    ],
    ...assumed.shares
      .slice(1)
      .map((share) => [
        `computing, ${percent(share)} from a cache`,
        `${count(cpuMs(share) / 1e6)} million ms`,
        dollars((cpuMs(share) / 1e6) * prices.millionCpuMs),
      ]),
    storageRow(),
    writingRow(),
  ];
  return table(['a month', 'how much', 'at list prices'], rows);
}

function storageRow(): string[] {
  const gigabytes = (asked.articles * measured.bytesPerArticle) / 1e9;
  return ['storage of one copy', bytes(gigabytes * 1e9), dollars(gigabytes * prices.gigabyteMonth)];
}

function writingRow(): string[] {
  const millions = (asked.articles * measured.rowsPerArticle) / 1e6;
  return ['rows written, once', `${count(millions)} million`, dollars(millions * prices.millionRowsWritten)];
}

/** What answers made anew take of one core, load and database included: the mean of some operations, or of all. */
function coreSeconds({ operations, machine }: Results, names?: readonly string[]): number {
  const cores = Number(/^\d+/.exec(machine)?.[0] ?? Number.NaN);
  const each = operations
    .filter(({ name }) => names === undefined || names.includes(name))
    .map(({ measures: { uncached } }) => (isMeasure(uncached) ? cores / uncached.perSecond : Number.NaN));
  return each.reduce((sum, one) => sum + one, 0) / each.length;
}

function bytesRead({ operations }: Results): number {
  const read = (one: OperationResults) => one.trips.own?.bytesRead ?? Number.NaN;
  return operations.reduce((sum, one) => sum + read(one), 0) / operations.length;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [heads, heads.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function figure(value: number): string {
  return value >= 100 ? count(value) : value.toPrecision(2);
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))} %`;
}

function dollars(value: number): string {
  return `$${count(value)}`;
}

function bytes(value: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const power = Math.floor(Math.log10(Math.max(value, 1)) / 3);
  return `${Number((value / 1_000 ** power).toPrecision(3))} ${units[power]}`;
}
