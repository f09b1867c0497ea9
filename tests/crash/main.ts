/**
 * `npm run test:crash -- --runs 200 [--seed N]`: kills the seeder at random moments of two runs, one that makes a
 * new store and one that brings edited sources into it, and checks what is left, and that the next run makes of
 * it what an undisturbed one makes.
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { moments } from './moment.ts';
import { type Kill, type Scene, withScenes } from './scene.ts';

/** Three transactions' worth. */
const articles = 24;

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});

process.exitCode = await withScenes(articles, async (scenes) => {
  const runs = Math.ceil(Number(values.runs) / scenes.length);
  const kills: Kill[] = [];
  for (const scene of scenes) kills.push(...(await disturbOften(scene, runs, Number(values.seed))));
  return report(kills);
});

async function disturbOften(scene: Scene, runs: number, seed: number): Promise<Kill[]> {
  const kills: Kill[] = [];
  for (const moment of fc.sample(moments(scene.course), { numRuns: runs, seed })) {
    const kill = await scene.disturb(moment);
    kills.push(kill);
    const { met, faults } = kill;
    const place = `${scene.name}, line ${moment.line} + ${moment.delayMs} ms: ${met}`;
    console.log(
      `${String(kills.length).padStart(4)} ${place}${faults.map((fault) => `\n     ${fault}`).join('')}`,
    );
  }
  return kills;
}

function report(kills: readonly Kill[]): number {
  const killed = kills.filter(({ met }) => met !== 'too late');
  const survived = killed.filter(({ faults }) => faults.length === 0);
  console.log(`\n${survived.length} of ${killed.length} kills survived`);
  for (const [met, group] of Map.groupBy(kills, ({ met }) => met)) console.log(`  ${group.length} ${met}`);
  console.log(
    `  ${kills.filter(({ unfinished }) => unfinished).length} with an unfinished transaction in the log`,
  );
  return kills.every(({ faults }) => faults.length === 0) ? 0 : 1;
}
