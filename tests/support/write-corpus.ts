import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const states = ['Tajikistan', 'Iran', 'Russia', 'China', 'Uzbekistan', 'Pakistan', 'India', 'Turkey'];
const cities = ['Dushanbe', 'Tehran', 'Moscow', 'Beijing', 'Tashkent', 'Islamabad', 'New Delhi', 'Ankara'];
const deeds = [
  (one: string, other: string, city: string) => `${one} and ${other} signed an agreement in ${city}`,
  (one: string, other: string, city: string) => `${one} accused ${other} in ${city}`,
  (one: string, other: string, city: string) => `${one} and ${other} met in ${city}`,
  (one: string, other: string) => `${one} threatened ${other} with sanctions`,
];

export interface Corpus {
  folder: string;
  count: number;
  /** The second edits every third article, drops every fifth, adds as many, and has editors say more. */
  edition: 'first' | 'second';
}

/** Writes short articles that share actors and events, some with a sidecar: the same ones every time. */
export function writeCorpus({ folder, count, edition }: Corpus): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const added = edition === 'second' ? Math.floor(count / 5) : 0;
  for (let index = 0; index < count + added; index += 1) {
    if (edition === 'second' && index < count && index % 5 === 4) continue;
    const edited = edition === 'second' && index % 3 === 0;
    const name = join(folder, `a-${String(index).padStart(4, '0')}`);
    writeFileSync(`${name}.md`, writeArticle(index, edited));
    if (index % 7 === 0 || edited) writeFileSync(`${name}.annotations.yaml`, writeSidecar(index, edition));
  }
}

function take<Item>(list: readonly Item[], index: number): Item {
  return list[index % list.length] as Item;
}

function writeArticle(index: number, edited: boolean): string {
  const one = take(states, index);
  const other = take(states, index + 1 + (index % 3));
  const deed = take(deeds, index >> 1)(one, other, take(cities, index));
  const day = String(1 + (index % 28)).padStart(2, '0');
  const more = edited ? `\n\n${other} rejected the plan of ${take(states, index + 5)} last week.` : '';
  return [
    '---',
    `headline: ${one} and ${other}, report ${index}`,
    'publication: Example Post',
    `published: 2022-05-${day}`,
    '---',
    `${deed} on ${1 + (index % 9)} May 2022. "We will go on," the foreign minister of ${other} said.${more}`,
    '',
  ].join('\n');
}

/** All sidecars of an edition say the same of an actor, as editors should. */
function writeSidecar(index: number, edition: Corpus['edition']): string {
  const state = take(states, index);
  return [
    'editor: Jo',
    'actors:',
    `  - correct: {slug: ${state.toLowerCase()}}`,
    `    to: {name: Republic of ${state}, description: As the ${edition} edition has it}`,
    '',
  ].join('\n');
}
