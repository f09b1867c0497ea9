import { isMeasure, type Measured } from '../contest.ts';
import { judge, ratioOf, readClaims } from '../floors.ts';
import type { Contender, OperationResults, Results } from '../results.ts';

/** The figures as Markdown: what was promised, then each operation. */
export function reportTable(results: Results): string {
  const { date, machine, extent, memoryBytes, bundle, operations } = results;
  const [small, large] = extent.sizes.map(count);
  return `Measured ${date} on ${machine}, workerd run directly, load from a second process over at most ${extent.connections}
connections, libSQL embedded behind the local server, ${large} generated articles (${small} in the smaller store).

${claimTable(results)}

${rateTable(operations)}

${costTable(operations)}

p50 and p99: one request at a time, made anew. Statements count that for the dataset version.
Memory of the process: ${mebibytes(memoryBytes.before)} at first, ${mebibytes(memoryBytes.after)} after the run (a constant Worker: ${mebibytes(memoryBytes.constant)}).
The Worker is ${Math.round(bundle.gzipBytes / 1_024)} KiB, minified and compressed.${listReasons(operations)}`;
}

function claimTable(results: Results): string {
  const rows = readClaims(results).map((claim) => [
    claim.measure,
    figure(claim.value),
    `${claim.atMost ? '≤' : '≥'} ${claim.floor}`,
    String(claim.aim),
    judge(claim),
  ]);
  return table(['ratio', 'measured', 'floor', 'aim', ''], rows);
}

const shown = {
  constant: 'constant',
  cachedGet: 'cached GET',
  cachedPost: 'cached POST',
  notModified: '304',
  uncached: 'uncached',
  pluginDrizzle: 'plugin-drizzle',
  naive: 'naive',
} as const;
const names = Object.keys(shown) as (keyof typeof shown)[];

function rateTable(operations: readonly OperationResults[]): string {
  const rows = operations.map(({ meaning, bytes, measures }) => [
    meaning,
    bytes === null ? 'n/a' : count(bytes),
    ...names.map((name) => rate(measures[name])),
  ]);
  return table(['requests/s', 'bytes', ...Object.values(shown)], rows);
}

function costTable(operations: readonly OperationResults[]): string {
  const rows = operations.map((one) => {
    const { meaning, bytes, measures, trips } = one;
    const ratio = (first: Contender, second: Contender) => figure(ratioOf(one, first, second));
    const { uncached } = measures;
    return [
      meaning,
      ratio('cachedGet', 'constant'),
      ratio('cachedGet', 'uncached'),
      ratio('uncached', 'pluginDrizzle'),
      ratio('uncached', 'naive'),
      isMeasure(uncached) ? `${figure(uncached.p50)} / ${figure(uncached.p99)}` : 'n/a',
      trips.own ? `${trips.own.statements} / ${trips.own.roundTrips}` : 'n/a',
      trips.own ? `${count(trips.own.bytesRead)} (${figure(trips.own.bytesRead / (bytes ?? 0))})` : 'n/a',
    ];
  });
  const ratios = ['cached : constant', 'cached : uncached', 'uncached : plugin-drizzle', 'uncached : naive'];
  const heads = ['ratios, and cost of one made anew', ...ratios, 'p50 / p99 ms', 'statements / trips'];
  return table([...heads, 'bytes read (: answered)'], rows);
}

/** Why figures are missing. */
function listReasons(operations: readonly OperationResults[]): string {
  const reasons = operations.flatMap(({ meaning, measures }) =>
    names.flatMap((name) => {
      const measured = measures[name];
      return measured === undefined || isMeasure(measured)
        ? []
        : [`\n- n/a: ${meaning}, ${shown[name]}: ${measured.why.replaceAll('\n', ' ')}`];
    }),
  );
  return reasons.length === 0 ? '' : `\n${reasons.join('')}`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function rate(measured: Measured | undefined): string {
  if (measured === undefined) return '–';
  return isMeasure(measured) ? count(measured.perSecond) : 'n/a';
}

function figure(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return value === 0 ? '0' : value < 10 ? value.toFixed(2) : value.toFixed(value < 100 ? 1 : 0);
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function mebibytes(bytes: number): string {
  return `${Math.round(bytes / 1_048_576)} MiB`;
}
