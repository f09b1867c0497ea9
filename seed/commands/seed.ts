import { complain, readArguments } from '../../drizzle/arguments.ts';
import { readEdtf } from '../../drizzle/edtf.ts';
import { type FileStore, openFolder, openServer } from '../../drizzle/file-store.ts';
import { lockFolder } from '../../drizzle/folder-lock.ts';
import { migrate } from '../../drizzle/migrate.ts';
import { describeStoreFailure } from '../../drizzle/open-failure.ts';
import { openFeedMemory } from '../files/feed-memory.ts';
import { isWebAddress } from '../files/load-feed.ts';
import { measureSources } from '../files/measure-sources.ts';
import { openProgress } from '../progress.ts';
import { type Columns, readColumns } from '../readers/columns.ts';
import { printReport } from '../report.ts';
import { seed } from '../run.ts';
import { sendPurge } from '../send-purge.ts';
import { SeedConflict } from '../writer/write.ts';

const usage = `Usage: npm run seed -- [PATH...] [options]

Reads source files and folders (seed/sources if none is given, - for standard input), extracts actors, events, dates and
quotations, and brings the store up to date. Unchanged sources are left alone.

Formats, told by what is in a file, whatever its name: plain text, Markdown with front matter, IPTC ninjs and
NewsML-G2, RSS, Atom, JSON Feed, HTML pages, CSV and TSV; many articles in NDJSON, lists of JSON, newsMessage,
feeds and tables; all of these in .gz, .tar and .zip.

  --feed URL         address of a feed to read; may be given several times
  --columns MAP      columns of tables, such as headline=Title,body=Story; their usual names are known
  --data DIR         folder of the embedded database (.data)
  --url URL          libSQL server to write to instead (LIBSQL_URL)
  --token TOKEN      its token (LIBSQL_AUTH_TOKEN)
  --published EDTF   date of publication for sources that bear none, such as 2022-06
  --purge URL        address of the running API, to be told what has changed; its token in PURGE_TOKEN
  --batch N          articles written in one transaction (200, or 1000 without extraction); less for a server
                     that takes long
  --no-extraction    put new articles in as text alone, to be listed and searched: a great archive in minutes instead
                     of days. The next run without this option extracts them, and takes up edited sources
  --threads N        texts read at the same time where there are many: one for each core unless told; each thread takes
                     about 200 MB of memory. Without extraction there is one beside the thread that writes, unless N is 1
  --dry-run          read and compare, write nothing
  --prune            take out articles whose source is gone from the folders given
  --json             print the report as JSON
  --help             this text

Of two runs on one folder the second waits for the first. On a server it is told to run again where the first
has written meanwhile; whatever is in the store then is whole.

Exit codes: 0 done · 1 some sources were refused · 2 wrong usage · 3 the store failed, or another seeder wrote
to it · 4 the cache was not purged`;

const options = {
  feed: { type: 'string', multiple: true },
  columns: { type: 'string' },
  data: { type: 'string', default: '.data' },
  url: { type: 'string' },
  token: { type: 'string' },
  published: { type: 'string' },
  purge: { type: 'string' },
  batch: { type: 'string' },
  'no-extraction': { type: 'boolean', default: false },
  threads: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  prune: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const parsed = readArguments(args, { usage, options, allowPositionals: true });
  if (typeof parsed === 'number') return parsed;
  const { positionals } = parsed;
  const values = withEnvironment(parsed.values);
  const published = values.published ?? null;
  if (published !== null && readEdtf(published) === null) {
    return complain(
      `--published ${published} is not an EDTF date. Write 2022-06-14, 2022-06 or 2022.`,
      usage,
    );
  }
  if (values.batch !== undefined && !/^[1-9]\d{0,5}$/.test(values.batch))
    return complain(`--batch ${values.batch} is not a number from 1.`, usage);
  if (values.threads !== undefined && !/^[1-9]\d?$/.test(values.threads))
    return complain(`--threads ${values.threads} is not a number from 1 to 99.`, usage);
  const { PURGE_TOKEN: purgeToken } = process.env;
  if (values.purge !== undefined && !(URL.canParse(values.purge) && purgeToken)) {
    return complain(
      '--purge takes the address of the API, such as https://news.example, and PURGE_TOKEN its token.',
      usage,
    );
  }
  const columns = values.columns === undefined ? {} : readColumns(values.columns);
  if (typeof columns === 'string') return complain(`--columns: ${columns}.`, usage);
  const feeds = values.feed ?? [];
  const noFeed = feeds.find((url) => !isWebAddress(url));
  if (noFeed !== undefined) return complain(`--feed ${noFeed} is no web address.`, usage);
  const isUnsaid = positionals.length === 0 && feeds.length === 0;
  const input = { paths: isUnsaid ? ['seed/sources'] : positionals, feeds, columns, published };
  try {
    if (values.url !== undefined) return await run(openServer(values.url, values.token), input, values);
    return await runAlone(values.data, () => run(openFolder(values.data), input, values));
  } catch (error) {
    console.error(describeFailure(error, values.url ?? values.data));
    return 3;
  }
}

/** Runs once no other seeder is at work in the folder. */
async function runAlone(folder: string, action: () => Promise<number>): Promise<number> {
  const release = await lockFolder(folder, () =>
    console.error(`${folder}: another seeder is at work; waiting for it to end …`),
  );
  return action().finally(release);
}

function describeFailure(error: unknown, place: string): string {
  if (!(error instanceof SeedConflict)) return describeStoreFailure(error, place);
  return `${place}: another seeder has written to the store meanwhile. Run again; what it holds is whole.`;
}

function withEnvironment<Values extends { url?: string | undefined; token?: string | undefined }>(
  values: Values,
): Values {
  const { LIBSQL_URL: url, LIBSQL_AUTH_TOKEN: token } = process.env;
  return { ...values, url: values.url ?? (url || undefined), token: values.token ?? (token || undefined) };
}

interface Input {
  paths: string[];
  feeds: string[];
  columns: Columns;
  published: string | null;
}

interface Switches {
  data: string;
  url?: string | undefined;
  prune: boolean;
  batch?: string | undefined;
  'no-extraction': boolean;
  threads?: string | undefined;
  'dry-run': boolean;
  json: boolean;
  purge?: string | undefined;
}

async function run(store: FileStore, input: Input, values: Switches): Promise<number> {
  await migrate(store);
  const { extent, stop } = await measureSources(input.paths);
  const progress = openProgress(values.json ? 'silent' : 'shown', extent, 'sources');
  const report = await seed(store, {
    ...input,
    ...(values.url === undefined ? { feedMemory: openFeedMemory(values.data) } : {}),
    prune: values.prune,
    dryRun: values['dry-run'],
    extraction: !values['no-extraction'],
    ...(values.batch === undefined ? {} : { articlesPerWrite: Number(values.batch) }),
    ...(values.threads === undefined ? {} : { threads: Number(values.threads) }),
    onProgress: progress.step,
    onRead: progress.read,
  }).finally(() => {
    progress.close();
    stop();
  });
  if (values['no-extraction'] && report.counts.added > 0 && !values.json)
    console.log(
      `${report.counts.added} articles are without actors and events until a run without --no-extraction`,
    );
  printReport(report, values.json ? 'json' : 'text', values['dry-run'] ? 'dry run' : 'done');
  store.client.close();
  if (values.purge !== undefined && report.change !== null) {
    const failure = await sendPurge(values.purge, process.env.PURGE_TOKEN ?? '', report.change);
    if (failure !== null) {
      console.error(`The store is up to date, the cache is not: ${failure}`);
      return 4;
    }
  }
  return report.counts.problems > 0 ? 1 : 0;
}
