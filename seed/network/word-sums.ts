import { composeInput } from './compose-input.ts';
import { mostRemembered, type Reader } from './reader.ts';
import { cells, inputWidth } from './sizes.ts';
import { takeRoom } from './workspace.ts';

const width = 4 * cells;

/** For each word of the sentences, the row of what it adds to the gates of the first layer. */
export function sumWords(reader: Reader, sentences: readonly (readonly string[])[]): number[][] {
  const { rows } = reader.wordSums;
  const words = sentences.reduce((sum, texts) => sum + texts.length, 0);
  if (rows.size + words > mostRemembered) rows.clear();
  const known = rows.size;
  const fresh: Int16Array[] = [];
  const found = sentences.map((texts) =>
    texts.map((text, at) => {
      const key = at === 0 ? `^${text}` : ` ${text}`;
      let row = rows.get(key);
      if (row === undefined) {
        row = rows.size;
        rows.set(key, row);
        fresh.push(composeInput(reader, text, at === 0));
      }
      return row;
    }),
  );
  if (fresh.length > 0) addSums(reader, known, fresh);
  return found;
}

function addSums({ workspace, wordSums, layers }: Reader, row: number, inputs: readonly Int16Array[]): void {
  const mark = workspace.free;
  const from = takeRoom(workspace, (inputs.length * inputWidth) / 2);
  for (const [at, input] of inputs.entries()) workspace.shorts.set(input, from / 2 + at * inputWidth);
  const to = wordSums.at + row * 2 * width * 4;
  workspace.floats.fill(0, to / 4, to / 4 + inputs.length * 2 * width);
  for (const [side, { weights }] of (layers[0] ?? []).entries()) {
    workspace.kernel.multiplyPairs(
      to + side * width * 4,
      2 * width * 4,
      from,
      inputWidth * 2,
      weights,
      inputs.length,
      inputWidth / 2,
      width,
    );
  }
  workspace.free = mark;
}
