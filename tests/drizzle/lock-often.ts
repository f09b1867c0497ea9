import { setTimeout as pause } from 'node:timers/promises';
import { lockFolder } from '../../drizzle/folder-lock.ts';

/** Takes the lock of a folder at each moment that its parent names, and says whether it was free. */
const [folder = ''] = process.argv.slice(2);

process.on('message', async (moment: number) => {
  while (Date.now() < moment);
  let word = 'free';
  const release = await lockFolder(folder, () => {
    word = 'taken';
  });
  await pause(20);
  release();
  process.send?.(word);
});
process.send?.('ready');
