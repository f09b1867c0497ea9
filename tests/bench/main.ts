/** `npm run bench`: see the usage below. Nothing here is a test: tests hold what must be true on any machine. */
import { parseArgs } from 'node:util';

const usage = `Usage: npm run bench -- [parts] [options]

Measures on this machine, and prints what came out. Without parts, everything.

Parts
  extraction   how fast texts are read, per step
  serving      requests per second and latency of the Worker in workerd, on 1,000 and 100,000 generated
               articles (kept in node_modules/.cache), beside a constant answer, naive resolvers and
               plugin-drizzle's own execution

Options
  --quick      shorter and on fewer articles, to see that it runs; its figures mean little
  --write      put the figures of serving into tests/bench/results.json, results.svg and README.md
  --help       this text`;

const known = ['extraction', 'serving'];

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const asked = readArguments(args);
  if (typeof asked === 'string') {
    console.error(`${asked}\n\n${usage}`);
    return 2;
  }
  const { values, parts } = asked;
  if (values.help) {
    console.log(usage);
    return 0;
  }
  if (parts.includes('extraction')) (await import('./extraction.ts')).benchExtraction();
  if (parts.includes('serving')) {
    const { benchServing, fullExtent, quickExtent } = await import('./serving.ts');
    const { reportTable } = await import('./report/table.ts');
    const results = await benchServing(values.quick ? quickExtent : fullExtent, console.log);
    console.log(`\n${reportTable(results)}`);
    if (values.write) (await import('./report/write.ts')).writeReport(results);
  }
  return 0;
}

function readArguments(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        quick: { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const unknown = positionals.find((part) => !known.includes(part));
    if (unknown !== undefined) return `There is no part "${unknown}".`;
    return { values, parts: positionals.length === 0 ? known : positionals };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
