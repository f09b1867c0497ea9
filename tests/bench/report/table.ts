import { judge, readClaims } from '../floors.ts';
import type { OperationResults, Results } from '../results.ts';

/** The figures as Markdown: what was promised, then each operation. */
export function reportTable(results: Results): string {
  const { date, machine, extent, memoryBytes, bundle } = results;
  const [small, large] = extent.sizes.map(count);
  return `Measured ${date} on ${machine}, workerd run directly, load from a second process over ${extent.connections}
connections, libSQL embedded behind the local server, ${large} generated articles (${small} in the smaller store).

${claimTable(results)}

${operationTable(results.operations)}

p50 and p99: one request at a time, made anew. Statements count that for the dataset version.
Memory of the process: ${mebibytes(memoryBytes.before)} at first, ${mebibytes(memoryBytes.after)} after the run (a constant Worker: ${mebibytes(memoryBytes.constant)}).
The Worker is ${Math.round(bundle.gzipBytes / 1_024)} KiB, minified and compressed.`;
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

function operationTable(operations: readonly OperationResults[]): string {
  const rows = operations.map(({ meaning, bytes, measures, trips }) => [
    meaning,
    count(bytes),
    ...(
      ['constant', 'cachedGet', 'cachedPost', 'notModified', 'uncached', 'pluginDrizzle', 'naive'] as const
    ).map((name) => (measures[name] ? count(measures[name].perSecond) : '–')),
    `${figure(measures.uncached.p50)} / ${figure(measures.uncached.p99)}`,
    `${trips.own.statements} / ${trips.own.roundTrips}`,
    count(trips.own.bytesRead),
  ]);
  const heads = [
    'requests/s',
    'bytes',
    'constant',
    'cached GET',
    'cached POST',
    '304',
    'uncached',
    'plugin-drizzle',
    'naive',
  ];
  return table([...heads, 'p50 / p99 ms', 'statements / trips', 'bytes read'], rows);
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function figure(value: number): string {
  return value === 0 ? '0' : value < 10 ? value.toFixed(2) : value.toFixed(value < 100 ? 1 : 0);
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function mebibytes(bytes: number): string {
  return `${Math.round(bytes / 1_048_576)} MiB`;
}
