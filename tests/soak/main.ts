/**
 * `npm run soak -- --minutes 5 [--abreast 8] [--whole]`: mixed traffic from another process against the Worker in a
 * workerd of its own, as it is deployed; with `--whole` against all that `npm start` runs, `wrangler dev` included,
 * whose proxy keeps some memory for every request. Writes what was measured to tests/output/soak.json and soak.svg.
 * Exit code 1 where anything failed.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readMemory } from '../support/process-memory.ts';
import { startApi } from '../support/start-setup.ts';
import { startAlone } from './alone.ts';
import { drawChart } from './chart.ts';
import { makeSample, type Sample, summarise, type Told } from './sample.ts';

const intervalS = 5;
const output = 'tests/output';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    abreast: { type: 'string', default: '8' },
    whole: { type: 'boolean', default: false },
  },
});

const api = await (values.whole ? startApi() : startAlone());
try {
  const samples = await soak(api, Number(values.minutes) * 60);
  const summary = summarise(samples);
  mkdirSync(output, { recursive: true });
  writeFileSync(`${output}/soak.json`, `${JSON.stringify({ summary, samples }, null, 2)}\n`);
  writeFileSync(`${output}/soak.svg`, drawChart(samples));
  console.log(JSON.stringify(summary, null, 2));
  console.log(`Everything is in ${output}/soak.json and soak.svg.`);
  process.exitCode = summary.failed > 0 || summary.asked === 0 ? 1 : 0;
} finally {
  await api.stop();
}

async function soak({ address, pid }: { address: string; pid: number }, seconds: number): Promise<Sample[]> {
  const traffic = fork('tests/soak/traffic.ts', [address, values.abreast, String(seconds)]);
  const ended = once(traffic, 'exit');
  const samples: Sample[] = [];
  const started = performance.now();
  let told: Told[] = [];
  const take = () => {
    const at = (performance.now() - started) / 1_000;
    samples.push(makeSample(at, at - (samples.at(-1)?.at ?? 0), told, readMemory(pid)));
    told = [];
    const { asked, failed, memory } = samples.at(-1) as Sample;
    const sizes = Object.entries(memory).map(([name, bytes]) => `${name} ${Math.round(bytes / 2 ** 20)} MiB`);
    console.log(`${Math.round(at)} s: ${asked} asked, ${failed} failed, ${sizes.join(', ')}`);
  };
  traffic.on('message', (message) => told.push(message as Told));
  const timer = setInterval(take, intervalS * 1_000);
  await ended;
  clearInterval(timer);
  take();
  return samples;
}
