import { Worker } from 'node:worker_threads';
import type { SourceCampaign } from './campaign.ts';

/** Longest time that one file may take, whoever else is at work on the machine. */
const hangMs = 120_000;

interface Progress {
  index: number;
  kind: string;
  bytes: Uint8Array;
}

/** Runs a campaign on another thread and fails with the file that hangs or ends the thread, should one do so. */
export function watchSourceCampaign(
  options: { runs: number; seed: number },
  onProgress: (index: number) => void,
): Promise<SourceCampaign> {
  const { promise, resolve, reject } = Promise.withResolvers<SourceCampaign>();
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: options });
  let last: Progress | null = null;
  const describe = (what: string) =>
    new Error(
      `${what} at file ${last?.index} (${last?.kind}):\n${Buffer.from(last?.bytes ?? []).toString('utf8')}`,
    );
  const timer = setTimeout(() => {
    void worker.terminate();
    reject(describe('A hang'));
  }, hangMs);
  worker.on('message', (message: Progress | { campaign: SourceCampaign }) => {
    timer.refresh();
    if ('campaign' in message) {
      clearTimeout(timer);
      resolve(message.campaign);
      return;
    }
    last = message;
    onProgress(message.index);
  });
  worker.on('error', (error) => reject(describe(String(error))));
  worker.on('exit', () => clearTimeout(timer));
  return promise;
}
