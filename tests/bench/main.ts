/** `npm run bench`: see the usage below. Nothing here is a test: tests hold what must be true on any machine. */
import { parseArgs } from 'node:util';

const usage = `Usage: npm run bench -- [parts] [options]

Measures on this machine, and prints what came out. Without parts, everything.

Parts
  start        size of the Worker, by package, and how long workerd takes to its first answer
  extraction   how fast texts are read, per step
  serving      requests per second and latency of the Worker in workerd, on 1,000 and 100,000 generated
               articles (kept in node_modules/.cache), beside a constant answer, naive resolvers and
               plugin-drizzle's own execution

Options
  --quick      shorter and on fewer articles, to see that it runs; its figures mean little
  --operations NAMES
               only these of serving, such as "list,network"; of the others, --write keeps what
               results.json has from the same machine
  --write      put the figures of serving into tests/bench/results.json, results.svg and README.md,
               after each operation, so that a run that breaks off keeps what it has
  --scale N    instead of the parts: seeding and queries on N/100, N/10 and N generated articles, with how they grow
  --cache DIR  folder that the stores for --scale are kept in (node_modules/.cache/newsgraph-bench)
  --help       this text

What is not answered within 10 seconds is reported as n/a, with the reason.`;

const known = ['start', 'extraction', 'serving'];

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
  if (values.scale !== undefined) return scale(values.scale, values.cache);
  if (parts.includes('start')) await (await import('./start.ts')).benchStart();
  if (parts.includes('extraction')) (await import('./extraction.ts')).benchExtraction();
  return parts.includes('serving') ? serve(values) : 0;
}

async function scale(most: string, cache: string | undefined): Promise<number> {
  if (!/^[1-9]\d{4,7}$/.test(most)) {
    console.error(`--scale ${most} is not a number from 10000 to 99999999: --scale 1000000`);
    return 2;
  }
  const { benchScale } = await import('./scale/main.ts');
  await benchScale({
    most: Number(most),
    ...(cache === undefined ? {} : { cache }),
    tell: (line) => console.error(line),
  });
  return 0;
}

async function serve(values: Options): Promise<number> {
  const { operations } = await import('./operation.ts');
  const names = values.operations?.split(',') ?? operations.map(({ name }) => name);
  const unknown = names.find((name) => !operations.some((one) => one.name === name));
  if (unknown !== undefined) {
    const known = operations.map(({ name }) => name).join(', ');
    console.error(`There is no operation "${unknown}". There are ${known}: --operations list,network`);
    return 2;
  }
  const { benchServing, fullExtent, quickExtent } = await import('./serving.ts');
  const { reportTable } = await import('./report/table.ts');
  const { readReport, writeReport } = await import('./report/write.ts');
  const extent = values.quick ? quickExtent : fullExtent;
  const before = values.operations === undefined ? null : readReport();
  const started = performance.now();
  const results = await benchServing(
    { extent, wanted: operations.filter(({ name }) => names.includes(name)) },
    {
      tell: (line) =>
        console.log(`${((performance.now() - started) / 1_000).toFixed(0).padStart(5)} s  ${line}`),
      report: (found) => {
        if (values.write) writeReport(found, before);
      },
    },
  );
  console.log(`\n${reportTable(results)}`);
  return 0;
}

type Options = Exclude<ReturnType<typeof readArguments>, string>['values'];

function readArguments(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        quick: { type: 'boolean', default: false },
        operations: { type: 'string' },
        write: { type: 'boolean', default: false },
        scale: { type: 'string' },
        cache: { type: 'string' },
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
