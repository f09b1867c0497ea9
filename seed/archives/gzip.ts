import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { openBudget } from './budget.ts';
import { countBytes } from './count-bytes.ts';

/** The bytes of a gzip file, unpacked as they are asked for. */
export async function* gunzip(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const budget = openBudget();
  const input = Readable.from(countBytes(bytes, budget.packed), { objectMode: false });
  const output = createGunzip();
  input.once('error', (error) => output.destroy(error)).pipe(output);
  try {
    for await (const chunk of output) {
      budget.unpacked(chunk.length);
      yield chunk;
    }
  } finally {
    input.destroy();
    output.destroy();
  }
}
