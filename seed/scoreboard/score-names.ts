/** Strict name F1 on files in CoNLL columns: a name counts when its range and type are both right. */
import { extract } from '../extract.ts';
import type { NameType } from '../story.ts';
import { type Figure, type Tally, toF1 } from './figure.ts';

interface GoldName {
  start: number;
  end: number;
  type: NameType;
}

interface Passage {
  body: string;
  names: GoldName[];
}

export function scoreNames(data: string, conll: string): Figure[] {
  const tallies = joinLines(readPassages(conll)).map(scorePassage);
  return [toF1(data, 'names, strict F1', tallies)];
}

function scorePassage({ body, names }: Passage): Tally {
  const found = extract({ body, published: null }).names;
  const keys = new Set(names.map(keyOf));
  return {
    right: found.filter((name) => keys.has(keyOf(name))).length,
    gold: names.length,
    found: found.length,
  };
}

function keyOf({ start, end, type }: GoldName): string {
  return `${start}:${end}:${type}`;
}

const typeByLabel: Readonly<Record<string, NameType>> = {
  PER: 'PERSON',
  PERSON: 'PERSON',
  ORG: 'ORGANIZATION',
  ORGANISATION: 'ORGANIZATION',
  ORGANIZATION: 'ORGANIZATION',
  LOC: 'LOCATION',
  LOCATION: 'LOCATION',
  GPE: 'LOCATION',
};

/** Sentences of a column file, words joined as print would have them. */
export function readPassages(conll: string): Passage[] {
  return conll.split(/\r?\n\s*\r?\n/).flatMap((block) => {
    const rows = block.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('-DOCSTART-'));
    const words = rows
      .map((line) => line.trim().split(/\s+/))
      .map((cells) => ({ word: cells[0] ?? '', label: cells.at(-1) ?? 'O' }));
    return words.length === 0 ? [] : [toPassage(words)];
  });
}

function toPassage(words: readonly { word: string; label: string }[]): Passage {
  let body = '';
  let open: GoldName | null = null;
  const names: GoldName[] = [];
  for (const { word, label } of words) {
    const glued = body === '' || /^[.,;:!?%)\]’']/.test(word) || /[([$]$/.test(body);
    if (!glued) body += ' ';
    const start = body.length;
    body += word;
    const [prefix, name = ''] = label.split('-');
    const type = typeByLabel[name.toUpperCase()];
    if (type === undefined) open = null;
    else if (open !== null && prefix === 'I' && open.type === type) open.end = body.length;
    else {
      open = { start, end: body.length, type };
      names.push(open);
    }
  }
  return { body, names };
}

/** Joins sentences into texts of about an article's length, so that what is known of a name in one helps in the next. */
function joinLines(passages: readonly Passage[]): Passage[] {
  const joined: Passage[] = [];
  for (const passage of passages) {
    const last = joined.at(-1);
    if (last === undefined || last.body.length > 3000) {
      joined.push({ body: passage.body, names: [...passage.names] });
      continue;
    }
    const shift = last.body.length + 2;
    last.names.push(
      ...passage.names.map(({ start, end, type }) => ({ start: start + shift, end: end + shift, type })),
    );
    last.body += `\n\n${passage.body}`;
  }
  return joined;
}
