import { expect, test } from 'vitest';
import { bundleWorker, compressedSize } from '../bench/bundle.ts';

/** What an isolate has to load before its first answer; raise it only for something worth that. */
const mostKibibytes = 260;

test('the Worker stays small enough to start fast', async () => {
  const kibibytes = compressedSize(await bundleWorker('src/index.ts')) / 1_024;
  expect(kibibytes, 'see what has come in with esbuild --analyze').toBeLessThan(mostKibibytes);
});
