/** `npm run extract`: prints what is read out of texts, one JSON object each. */
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { complain, readArguments } from '../../drizzle/arguments.ts';
import { readEdtf } from '../../drizzle/edtf.ts';
import { extract, type FullExtraction } from '../extract.ts';
import { standardInput } from '../files/find-files.ts';
import { loadSources } from '../files/source.ts';
import { openProgress } from '../progress.ts';
import { readSource } from '../readers/index.ts';
import { describeProblem } from '../report.ts';
import type { ArticleText, Extraction, Publication } from '../story.ts';

const usage = `Usage: npm run extract -- [--published EDTF] [--pretty] FILE...
       npm run extract -- --jsonl < LINES

Prints what is read out of texts as JSON: one object an article, of files in any format that can be seeded (- for
standard input), or for each line {"id", "text", "published"?} one
line {"id", …}, in order, as they come.

  --published EDTF  the publication date, where a file or line does not state one
  --pretty          indent the output
  --jsonl           read lines on stdin, write lines on stdout
  --help            this text

Exit codes: 0 done · 1 some texts could not be read · 2 wrong usage`;

const options = {
  published: { type: 'string' },
  pretty: { type: 'boolean', default: false },
  jsonl: { type: 'boolean', default: false },
} as const;

async function run(args: string[]): Promise<number> {
  const parsed = readArguments(args, { usage, options, allowPositionals: true });
  if (typeof parsed === 'number') return parsed;
  const { values, positionals } = parsed;
  const published = values.published === undefined ? null : readDay(values.published);
  if (values.published !== undefined && published === null) {
    return complain(explainNoDate('--published', values.published), usage);
  }
  if (values.jsonl) return await streamLines(published);
  if (positionals.length === 0) return complain('Name a file.', usage);
  // On a terminal the objects themselves show how far it is.
  const progress = openProgress(
    process.stdout.isTTY ? 'silent' : 'stderr',
    { count: positionals.length },
    'files',
  );
  let failed = 0;
  for (const path of positionals) {
    const fault = await printFile(path, published, values.pretty ? 2 : 0);
    failed += fault;
    progress.step(path, fault === 0 ? 'added' : 'refused');
  }
  progress.close();
  return failed > 0 ? 1 : 0;
}

/** Says on stderr what is wrong with a text. */
function report(message: string): number {
  process.stderr.write(message);
  return 1;
}

/** Every article of a file. Gives 1 where one of them could not be read. */
async function printFile(file: string, fallback: string | null, indent: number): Promise<number> {
  let failed = 0;
  for await (const loaded of loadSources([file])) {
    const path = printedPath(file, loaded.path);
    const { source, problems } = loaded;
    const reading = source === null ? { value: null, problems } : readSource(source);
    for (const problem of reading.problems) report(`${describeProblem({ ...problem, path })}\n`);
    if (reading.value === null) failed = 1;
    else await printArticle(path, reading.value, { fallback, indent });
  }
  return failed;
}

/** The path as it was given, with what tells one article in it from the others. */
function printedPath(file: string, path: string): string {
  const name = basename(file);
  if (file === standardInput || path === file) return path;
  const isPart = path === name || path.startsWith(`${name}#`) || path.startsWith(`${name}/`);
  return isPart ? file + path.slice(name.length) : `${file}/${path}`;
}

async function printArticle(
  path: string,
  { headline, body, published }: ArticleText,
  { fallback, indent }: { fallback: string | null; indent: number },
): Promise<void> {
  const result = extract({ headline, body, published: toPublication(published, fallback) });
  await print({ path, headline, body, ...toPrinted(result) }, indent);
}

function toPublication(stated: string | null, option: string | null): Publication | null {
  const date = stated === null ? null : readDay(stated);
  if (date !== null) return { edtf: date, basis: 'source' };
  return option === null ? null : { edtf: option, basis: 'option' };
}

/** EDTF as it is; of a moment (`2022-06-12T08:00:00Z`) the day; null where it is neither. */
function readDay(text: string): string | null {
  return (readEdtf(text) ?? readEdtf(text.slice(0, 10)))?.edtf ?? null;
}

function explainNoDate(where: string, given: string): string {
  return `${where} is ${JSON.stringify(given)}, which is no EDTF date; 2022-06-12 and 2022-06 are.`;
}

interface Line {
  id: unknown;
  text: string;
  published: string | null;
}

async function streamLines(fallback: string | null): Promise<number> {
  let number = 0;
  let failed = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (text.trim() === '') continue;
    const line = readLine(text);
    if (typeof line === 'string') {
      failed = report(`line ${number}: ${line}\n`);
      await print({ id: null, problem: line }, 0);
      continue;
    }
    if (line.published !== null && readDay(line.published) === null) {
      failed = report(
        `line ${number}: ${explainNoDate('"published"', line.published)} It was passed over.\n`,
      );
    }
    const result = extract({ body: line.text, published: toPublication(line.published, fallback) });
    await print({ id: line.id, ...toPrinted(result) }, 0);
  }
  return failed;
}

/** A line of input, or what is wrong with it. */
function readLine(text: string): Line | string {
  try {
    const { id, text: body, published } = JSON.parse(text) as Record<string, unknown>;
    if (typeof body !== 'string') return 'has no "text" that is a string';
    return {
      id: id ?? null,
      text: body,
      published: published === undefined || published === null || published === '' ? null : String(published),
    };
  } catch {
    return 'is not JSON';
  }
}

/** The printed form, its fields in the promised order and no others. */
function toPrinted({ published, names, actors, events, dates, quotations }: FullExtraction): Extraction {
  const plain = events.map(({ evidences: _, ...event }) => event);
  return { published, names, actors, events: plain, dates, quotations };
}

async function print(value: unknown, indent: number): Promise<void> {
  const text = `${JSON.stringify(value, null, indent)}\n`;
  if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

process.exitCode = await run(process.argv.slice(2));
