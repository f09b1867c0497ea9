/**
 * `npm run bench -- extraction`: how fast texts are extracted in steady state, in articles of 800 words and in words per second
 * of one core's time, up to each of three points on the way. The texts are those of seed/sources, joined and cut to length. All
 * is read over and over, and counted once the code is warm.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extract } from '../../seed/extract.ts';
import { findNames } from '../../seed/names/find.ts';
import { readSource } from '../../seed/readers/index.ts';
import { analyseText } from '../../seed/text/analyse.ts';

const wordsPerArticle = 800;
/** The first rounds also compile: it takes about this long until they are as quick as those after them. */
const warmSeconds = 8;
const leastSeconds = 10;
const folder = 'seed/sources';

/** Prints the figures. */
export function benchExtraction(): void {
  const articles = cutArticles(readdirSync(folder).map((name) => readBody(`${folder}/${name}`)));
  const words = articles.reduce((sum, article) => sum + countWords(article), 0);
  const steps: Record<string, (body: string) => unknown> = {
    'tokens, tags and trees': analyseText,
    '… and names': (body) => findNames(analyseText(body), body),
    everything: (body) => extract({ body, published: { edtf: '2022-06', basis: 'option' } }),
  };

  for (const [name, step] of Object.entries(steps)) {
    const { rounds, seconds } = time(() => articles.forEach(step));
    const perSecond = (words * rounds) / seconds;
    const told = `${(perSecond / wordsPerArticle).toFixed(1).padStart(6)} articles/s ${perSecond.toFixed(0).padStart(7)} words/s`;
    console.log(`${name.padEnd(24)} ${told}, ${rounds} rounds in ${seconds.toFixed(1)} s of processor time`);
  }
}

function readBody(path: string): string {
  const source = { path, text: readFileSync(path, 'utf8'), hash: '' };
  return readSource(source).value?.body ?? '';
}

/** Whole paragraphs, so that sentences stay whole; each article has 800 words or a few more. */
function cutArticles(bodies: readonly string[]): string[] {
  const cut: string[] = [];
  let open: string[] = [];
  for (const paragraph of bodies.flatMap((body) => body.split('\n\n'))) {
    open.push(paragraph);
    if (countWords(open.join(' ')) < wordsPerArticle) continue;
    cut.push(open.join('\n\n'));
    open = [];
  }
  return cut;
}

function countWords(text: string): number {
  return text.split(/\s+/).length;
}

function time(round: () => void): { rounds: number; seconds: number } {
  repeat(round, warmSeconds);
  return repeat(round, leastSeconds);
}

/** As many rounds as fill the time: that of the processor, since others use the machine too. */
function repeat(round: () => void, least: number): { rounds: number; seconds: number } {
  const begun = process.cpuUsage();
  let [rounds, seconds] = [0, 0];
  while (seconds < least) {
    round();
    rounds++;
    const { user, system } = process.cpuUsage(begun);
    seconds = (user + system) / 1e6;
  }
  return { rounds, seconds };
}
