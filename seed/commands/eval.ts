/** `npm run eval`: how often the extractor is right, on data with known answers. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type Figure, printFigures } from '../scoreboard/figure.ts';
import { readGold } from '../scoreboard/gold.ts';
import { scoreDates } from '../scoreboard/score-dates.ts';
import { scoreGold } from '../scoreboard/score-gold.ts';
import { scoreNames } from '../scoreboard/score-names.ts';
import { scorePlover } from '../scoreboard/score-plover.ts';

const help = `Scores the extractor.

  npm run eval [-- --json FILE]       on tests/gold, the project's own annotated articles
  npm run eval -- DIR [--json FILE]   on a folder of open data: plover/, dates/, names/

  --json FILE  write the figures as JSON
  --help       show this text
`;

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help === true) {
    process.stdout.write(help);
    return 0;
  }
  const [folder] = positionals;
  const figures = folder === undefined ? await scoreOwn() : await scoreFolder(folder);
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
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(figures, null, 2)}\n`);
  return 0;
}

async function scoreOwn(): Promise<Figure[]> {
  const root = new URL('../../', import.meta.url);
  const articles = await readGold(new URL('tests/gold/', root), new URL('seed/sources/', root));
  return articles.length === 0 ? [] : scoreGold(articles);
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
