/** `npm run eval`: how often the extractor is right, on data with known answers. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { complain, readArguments } from '../../drizzle/arguments.ts';
import { recordFigures } from '../accuracy.ts';
import { type Figure, printFigures } from '../scoreboard/figure.ts';
import { scoreOwnDates } from '../scoreboard/score-date-sentences.ts';
import { scoreDates } from '../scoreboard/score-dates.ts';
import { scoreNames } from '../scoreboard/score-names.ts';
import { scoreOwn } from '../scoreboard/score-own.ts';
import { scorePlover } from '../scoreboard/score-plover.ts';

const usage = `Usage: npm run eval -- [DIR] [--json FILE]

Scores the extractor: without DIR on tests/gold, the project's own annotated articles and date sentences; with it
on a folder of open data, plover/, dates/ and names/.

Figures of the data that was scored replace their last ones in seed/accuracy.json, which the API shows.

  --json FILE  write the figures there instead
  --help       this text

Exit codes: 0 done · 1 there is nothing to score · 2 wrong usage`;

const options = { json: { type: 'string' } } as const;

async function run(args: string[]): Promise<number> {
  const parsed = readArguments(args, { usage, options, allowPositionals: true });
  if (typeof parsed === 'number') return parsed;
  const { values, positionals } = parsed;
  const [folder, ...more] = positionals;
  if (more.length > 0) return complain('Name one folder.', usage);
  const figures =
    folder === undefined ? [...(await scoreOwn()), ...(await scoreOwnDates())] : await scoreFolder(folder);
  if (figures.length === 0) {
    process.stderr.write(
      folder === undefined
        ? 'tests/gold holds no annotated article yet.\n'
        : `${folder} holds none of plover/, dates/, names/.\n`,
    );
    return 1;
  }
  process.stdout.write(
    `${printFigures(figures)}\n\nMode: only where the gold has one. Names: wikigold and re3d may be training data of the name finder.\n`,
  );
  if (values.json === undefined) await recordFigures(figures);
  else await writeFile(values.json, `${JSON.stringify(figures, null, 2)}\n`);
  return 0;
}

const openData: readonly (readonly [string, (text: string) => Figure[]])[] = [
  ['plover/events.jsonl', scorePlover],
  ['dates/expressions.jsonl', scoreDates],
  ['names/wikigold/wikigold.conll.txt', (text) => scoreNames('wikigold (may be training data)', text)],
  ['names/re3d/re3d-train.conll', (text) => scoreNames('re3d (may be training data)', text)],
];

async function scoreFolder(folder: string): Promise<Figure[]> {
  const root = pathToFileURL(folder.endsWith('/') ? folder : `${folder}/`);
  const figures: Figure[] = [];
  for (const [path, score] of openData) {
    const file = new URL(path, root);
    if (existsSync(file)) figures.push(...score(await readFile(file, 'utf8')));
  }
  return figures;
}

process.exitCode = await run(process.argv.slice(2));
