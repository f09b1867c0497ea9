/** Reads made files on a thread of its own, so that one that hangs can be told and ended from outside. */
import { parentPort, workerData } from 'node:worker_threads';
import { runSourceCampaign } from './campaign.ts';

const { runs, seed } = workerData as { runs: number; seed: number };
const campaign = await runSourceCampaign({
  runs,
  seed,
  onFile: (index, { kind, bytes }) => parentPort?.postMessage({ index, kind, bytes }),
});
parentPort?.postMessage({ campaign });
