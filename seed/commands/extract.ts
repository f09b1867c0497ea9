/** `npm run extract`: prints what is read out of texts, one JSON object each. */
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { readEdtf } from '../../drizzle/edtf.ts';
import { extract, type FullExtraction } from '../extract.ts';
import { readSource } from '../readers/index.ts';
import { decodeSource } from '../source.ts';
import type { Extraction, Publication } from '../story.ts';

const help = `Prints what is read out of texts as JSON.

  npm run extract -- [--published EDTF] [--pretty] FILE...   one object a file
  npm run extract -- --jsonl < LINES                         one line {"id", …} a line {"id", "text", "published"?}

  --published EDTF  the publication date, where a file or line does not state one
  --pretty          indent the output
  --jsonl           read lines on stdin, write lines on stdout, in order, as they come
  --help            show this text
`;

const options = {
  published: { type: 'string' },
  pretty: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args);
  if (values.help === true) return show(help, 0);
  const published = values.published === undefined ? null : readDay(values.published);
  if (values.published !== undefined && published === null) {
    return show(`${explainNoDate('--published', values.published ?? '')}\n`, 1);
  }
  if (values.jsonl === true) return await streamLines(published);
  if (positionals.length === 0) return show(`No file was named.\n\n${help}`, 1);
  let failed = 0;
  for (const path of positionals) failed += await printFile(path, published, values.pretty === true ? 2 : 0);
  return failed > 0 ? 1 : 0;
}

function readArguments(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    process.exitCode = show(`${(error as Error).message}\n\n${help}`, 1);
    process.exit();
  }
}

function show(text: string, code: number): number {
  (code === 0 ? process.stdout : process.stderr).write(text);
  return code;
}

async function printFile(path: string, fallback: string | null, indent: number): Promise<number> {
  const bytes = await readFile(path).catch((error: Error) => error.message);
  if (typeof bytes === 'string') return show(`${path}: ${bytes}\n`, 1);
  const { source, problems } = decodeSource(path, bytes);
  const reading = source === null ? { value: null, problems } : readSource(source);
  for (const problem of reading.problems) process.stderr.write(`${problem.path}: ${problem.message}\n`);
  if (reading.value === null) return 1;
  const { headline, body, published } = reading.value;
  const result = extract({ headline, body, published: toPublication(published, fallback) });
  await print({ path, headline, body, ...toPrinted(result) }, indent);
  return 0;
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
      failed = show(`line ${number}: ${line}\n`, 1);
      await print({ id: null, problem: line }, 0);
      continue;
    }
    if (line.published !== null && readDay(line.published) === null) {
      failed = show(
        `line ${number}: ${explainNoDate('"published"', line.published)} It was passed over.\n`,
        1,
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
