/**
 * `npm run bench -- extraction`: how fast texts are extracted, in articles of 800 words per second on one core, and which part
 * of the time each step takes. The texts are those of seed/sources, joined and cut to length.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extract } from '../../seed/extract.ts';
import { findNames } from '../../seed/names/find.ts';
import { readSource } from '../../seed/readers/index.ts';
import { analyseText } from '../../seed/text/analyse.ts';

const wordsPerArticle = 800;
const folder = 'seed/sources';

/** Prints the figures. */
export function benchExtraction(): void {
  const articles = cutArticles(readdirSync(folder).map((name) => readBody(`${folder}/${name}`)));
  const steps: Record<string, (body: string) => unknown> = {
    'tokens, tags and trees': analyseText,
    '… and names': (body) => findNames(analyseText(body), body),
    everything: (body) => extract({ body, published: { edtf: '2022-06', basis: 'option' } }),
  };

  for (const step of Object.values(steps)) step(articles[0] ?? '');
  for (const [name, step] of Object.entries(steps)) {
    const seconds = time(() => articles.forEach(step));
    console.log(`${name.padEnd(24)} ${(articles.length / seconds).toFixed(1).padStart(6)} articles/s`);
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
    if (open.join(' ').split(/\s+/).length < wordsPerArticle) continue;
    cut.push(open.join('\n\n'));
    open = [];
  }
  return cut;
}

function time(action: () => void): number {
  const start = performance.now();
  action();
  return (performance.now() - start) / 1000;
}
