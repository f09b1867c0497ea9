import fc from 'fast-check';
import { openDraw, tapes } from '../draw.ts';
import { readBases } from './base.ts';
import { type MadeSource, makeSource } from './make-source.ts';
import { readThrough } from './read-through.ts';

export interface SourceCampaignOptions {
  runs: number;
  seed: number;
  /** Told of each file before it is read, so that whoever listens knows which one hangs. */
  onFile?: (index: number, made: MadeSource) => void;
}

export interface SourceCampaign {
  tried: number;
  read: number;
  refused: number;
  /** Processor time of the slowest file, in milliseconds: unlike the clock it leaves out who else is at work. */
  slowestMs: number;
  /** Each kind of fault with the first file that showed it. */
  faults: Map<string, MadeSource>;
}

const batch = 100;

/** Reads random and mutated files of every format. */
export async function runSourceCampaign({
  runs,
  seed,
  onFile,
}: SourceCampaignOptions): Promise<SourceCampaign> {
  const bases = readBases();
  const campaign: SourceCampaign = { tried: 0, read: 0, refused: 0, slowestMs: 0, faults: new Map() };
  while (campaign.tried < runs) {
    const numRuns = Math.min(batch, runs - campaign.tried);
    for (const tape of fc.sample(tapes, { numRuns, seed: seed + campaign.tried })) {
      const made = makeSource(openDraw(tape), bases);
      onFile?.(campaign.tried, made);
      const before = process.cpuUsage().user;
      const { outcome, faults } = await readThrough(made);
      campaign.slowestMs = Math.max(campaign.slowestMs, (process.cpuUsage().user - before) / 1_000);
      campaign.tried += 1;
      campaign[outcome] += 1;
      for (const fault of faults) if (!campaign.faults.has(fault)) campaign.faults.set(fault, made);
    }
  }
  return campaign;
}
