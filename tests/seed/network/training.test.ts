import { expect, test } from 'vitest';
import { readConllu } from '../../../seed/models/conllu.ts';
import { trainParser } from '../../../seed/models/train-parser.ts';
import { openReader } from '../../../seed/network/reader.ts';
import { parseWords } from '../../../seed/text/parser.ts';

/** Word, tags, head and relation of each word; the second sentence is the first one the other way round. */
const treebank = readConllu(
  [
    ['Guards', 'NOUN|NNS', 2, 'nsubj'],
    ['freed', 'VERB|VBD', 0, 'root'],
    ['the', 'DET|DT', 4, 'det'],
    ['pilot', 'NOUN|NN', 2, 'obj'],
    [],
    ['the', 'DET|DT', 2, 'det'],
    ['pilot', 'NOUN|NN', 3, 'nsubj'],
    ['freed', 'VERB|VBD', 0, 'root'],
    ['Guards', 'NOUN|NNS', 3, 'obj'],
    [],
    ['Guards', 'NOUN|NNS', 2, 'nsubj'],
    ['slept', 'VERB|VBD', 0, 'root'],
    [],
    ['the', 'DET|DT', 2, 'det'],
    ['pilot', 'NOUN|NN', 3, 'nsubj'],
    ['slept', 'VERB|VBD', 0, 'root'],
  ]
    .map(([word, tags = '', head, relation]) =>
      word === undefined ? '' : ['1', word, '_', ...String(tags).split('|'), '_', head, relation].join('\t'),
    )
    .join('\n'),
);

test('a network learns a small treebank by heart, and knows it still in 8 bits', () => {
  const losses: number[] = [];
  const settings = { rounds: 60, descent: 60, batch: 8, rate: 0.005, seed: 3 };
  const reader = openReader(trainParser(treebank, settings, (_, loss) => losses.push(loss)));
  expect(losses.at(-1)).toBeLessThan((losses[0] as number) / 4);
  for (const { words } of treebank) {
    const parsed = parseWords(
      words.map(({ text }) => text),
      reader,
    );
    expect(parsed).toEqual(words.map(({ upos, tag, head, relation }) => ({ upos, tag, head, relation })));
  }
});
