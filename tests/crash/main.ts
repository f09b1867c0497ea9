/**
 * `npm run test:crash -- --runs 200 [--seed N]`: kills the seeder at random moments of two runs, one that makes a
 * new store and one that brings edited sources into it, and checks what is left, and that the next run makes of
 * it what an undisturbed one makes. With `--articles 100000 --kills 5` instead one large seed of text alone, killed so
 * often and resumed.
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { disturbLargeSeed } from './large-seed.ts';
import { moments } from './moment.ts';
import { type Kill, type Scene, withScenes } from './scene.ts';

/** Three transactions' worth. */
const articles = 24;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    articles: { type: 'string' },
    kills: { type: 'string', default: '5' },
  },
});

process.exitCode =
  values.articles === undefined ? await disturbScenes() : await disturbLarge(Number(values.articles));

async function disturbScenes(): Promise<number> {
  return withScenes(articles, async (scenes) => {
    const runs = Math.ceil(Number(values.runs) / scenes.length);
    const kills: Kill[] = [];
    for (const scene of scenes) kills.push(...(await disturbOften(scene, runs, Number(values.seed))));
    return report(kills);
  });
}

async function disturbLarge(count: number): Promise<number> {
  const kills = Number(values.kills);
  const moment = fc.noBias(fc.integer({ min: 1, max: Math.floor(count / (kills + 1)) }));
  const { faults, resumedAt } = await disturbLargeSeed({
    articles: count,
    killsAfter: fc.sample(moment, { numRuns: kills, seed: Number(values.seed) }),
    tell: (line) => console.log(line),
  });
  for (const fault of faults) console.log(fault);
  console.log(
    `\n${faults.length === 0 ? 'the same content' : 'NOT the same content'}; resumed at ${resumedAt}`,
  );
  return faults.length === 0 ? 0 : 1;
}

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
