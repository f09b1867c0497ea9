/** People whom nobody knows, of given and family names in the lexicons. */
import { readLines } from '../lexicons/read-table.ts';
import type { Casting } from './cast.ts';
import { type Draw, drawFrom } from './random.ts';

export function openPeople(): Casting {
  const given = readWords('first-names.txt');
  const known = readWords('given-names.txt');
  const family = readWords('family-names.txt');
  return (draw) => {
    const first = drawFirst(known, given, draw);
    const last = drawLast(family, draw);
    const initials = `${first[0]}.${drawFrom(given, draw)[0]}.`;
    const middle = draw(12) === 0 ? ` ${drawFrom(given, draw)[0]}.` : '';
    const forms = { first, last, init: `${first[0]}. ${last}`, initials: `${initials} ${last}` };
    if (draw(25) === 0) return { type: 'PERSON', forms: { ...forms, ...drawEastAsian(family, draw) } };
    const full = draw(25) === 0 ? `${initials} ${last}` : `${first}${middle} ${last}`;
    return { type: 'PERSON', forms: { ...forms, '': full } };
  };
}

function readWords(file: string): string[] {
  return readLines(file).flatMap((line) => line.split(' '));
}

function drawFirst(known: readonly string[], given: readonly string[], draw: Draw): string {
  const name = drawFrom(draw(3) > 0 ? known : given, draw);
  return draw(40) === 0 ? `${name}-${drawFrom(known, draw)}` : name;
}

function drawLast(family: readonly string[], draw: Draw): string {
  const name = drawFrom(family, draw);
  const kind = draw(40);
  if (kind === 0) return `van ${draw(2) ? 'der ' : ''}${name}`;
  if (kind === 1) return `de ${name}`;
  if (kind === 2) return `al-${name}`;
  if (kind === 3) return `${name}-${drawFrom(family, draw)}`;
  if (kind === 4) return `${drawFrom(family, draw)} ${name}`;
  if (kind === 5) return `bin ${name}`;
  return name;
}

const syllables =
  'chang chul dae dong eun hee ho hwan hyun il jae jin jong ju jung kil ki kun kyung min moon nam sang seok sik soo sun tae woo yong young yul ping ming jian hua guo wei jun lin feng xiang'.split(
    ' ',
  );

/** Family name first: 'Kim Young-sam', 'Li Jianhua'. */
function drawEastAsian(family: readonly string[], draw: Draw): Record<string, string> {
  const short = family.filter(({ length }) => length < 5);
  const last = drawFrom(short, draw);
  const [one, two] = [drawFrom(syllables, draw), drawFrom(syllables, draw)];
  const first = `${one[0]?.toUpperCase()}${one.slice(1)}${draw(2) ? '-' : ''}${two}`;
  return { '': `${last} ${first}`, first, last };
}
