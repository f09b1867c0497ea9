/** Strict name F1 on files in CoNLL columns: a name counts when its range and type are both right. */
import { extract } from '../extract.ts';
import {
  joinTexts,
  joinWords,
  type MarkedName,
  type MarkedText,
  readColumns,
} from '../models/marked-text.ts';
import { type Figure, type Tally, toF1 } from './figure.ts';

export function scoreNames(data: string, conll: string): Figure[] {
  const tallies = joinLines(readPassages(conll)).map(scorePassage);
  return [toF1(data, 'names, strict F1', tallies)];
}

function scorePassage({ body, names }: MarkedText): Tally {
  const found = extract({ body, published: null }).names;
  const keys = new Set(names.map(keyOf));
  return {
    right: found.filter((name) => keys.has(keyOf(name))).length,
    gold: names.length,
    found: found.length,
  };
}

function keyOf({ start, end, type }: MarkedName): string {
  return `${start}:${end}:${type}`;
}

/** Sentences of a column file, words joined as print would have them. */
export function readPassages(conll: string): MarkedText[] {
  return readColumns(conll).map((words) => joinWords(words, 'print'));
}

/** Joins sentences into texts of about an article's length, so that what is known of a name in one helps in the next. */
function joinLines(passages: readonly MarkedText[]): MarkedText[] {
  const joined: MarkedText[][] = [];
  for (const passage of passages) {
    const last = joined.at(-1);
    const length = last?.reduce((sum, { body }) => sum + body.length, 0) ?? Infinity;
    if (last === undefined || length > 3000) joined.push([passage]);
    else last.push(passage);
  }
  return joined.map((texts) => joinTexts(texts, '\n\n'));
}
