/** Whether a person is spoken of as `he` or `she`, where titles or the given name tell. */
import { readLines } from '../lexicons/read-table.ts';

export type Gender = 'she' | 'he';

/** Null where neither the name nor what describes the person tells. */
export function genderOf(name: string, described: string): Gender | null {
  if (feminineTitle.test(described)) return 'she';
  if (masculineTitle.test(described)) return 'he';
  const [given = ''] = name.split(/[\s-]/);
  if (!/\s/.test(name)) return null;
  const key = fold(given);
  if (openFeminine().has(key)) return 'she';
  return openGiven().has(key) && !either.has(key) ? 'he' : null;
}

const feminineTitle =
  /\b(?:Mrs|Ms|Miss|Madam|Lady|Dame|Queen|Princess|Duchess|Sister|spokeswoman|chairwoman|congresswoman|councilwoman|businesswoman|policewoman|actress|mother|daughter|sister|wife|widow|woman|grandmother|sheikha|begum)\b/i;
const masculineTitle =
  /\b(?:Mr|Sir|Lord|King|Prince|Duke|Pope|Ayatollah|Mullah|Imam|Father|spokesman|chairman|congressman|councilman|businessman|policeman|father|brother|husband|grandfather|emir|sultan)\b/i;

/** Given names of both women and men, and family names that stand first. */
const either = new Set(
  (
    'kim lee jean andrea kelly jordan taylor alexis robin leslie lesley ashley terry chris sam pat alex jamie casey ' +
    'morgan cameron dominique claude michel sasha nikita noor nour sheikh li wang zhang liu chen yang park han choi ' +
    'kang jung tsai lai tran phan vo pham le do nong hun aung than khin win ne sher ban roh moon yoon chung min jan ' +
    'lin wu sun hu xi guo qin tang zhou bo xu valentine marine nico loren simone nicola'
  ).split(' '),
);

let feminine: Set<string> | null = null;
let given: Set<string> | null = null;

function openFeminine(): Set<string> {
  feminine ??= readNames('feminine-names.txt');
  return feminine;
}

function openGiven(): Set<string> {
  given ??= readNames('given-names.txt');
  return given;
}

function readNames(file: string): Set<string> {
  return new Set(readLines(file).flatMap((line) => line.split(/\s+/).map(fold)));
}

function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
