/** Tags and dependency trees: who does what to whom. */
import { makeLots } from '../network/lots.ts';
import { readNetwork } from '../network/network-file.ts';
import { nameArcs, type Reading, readLot } from '../network/read-lot.ts';
import { longestSentence, openReader, type Reader } from '../network/reader.ts';
import { agreeTags } from './agree-tags.ts';
import { mendReports } from './mend-reports.ts';
import { findTree } from './spanning-tree.ts';

export interface ParsedWord {
  /** Universal part of speech, e.g. `VERB`. */
  upos: string;
  /** Penn Treebank tag, e.g. `VBD`. */
  tag: string;
  /** Index of the head in the sentence, −1 for the root. */
  head: number;
  relation: string;
}

/** The words of one sentence as a tree: exactly one root, no cycles. */
export function parseWords(texts: readonly string[], reader?: Reader): ParsedWord[] {
  return parseSentences([texts], reader)[0] ?? [];
}

/** The trees of many sentences, which takes less time than one after the other and comes to the same. */
export function parseSentences(
  sentences: readonly (readonly string[])[],
  reader: Reader = loadReader(),
): ParsedWord[][] {
  const pieces = sentences.map(cutSentence);
  const parsed = parsePieces(reader, pieces.flat());
  let next = 0;
  return pieces.map(({ length }) => {
    const from = next;
    next += length;
    return joinPieces(parsed.slice(from, next));
  });
}

/** Pieces of one that is longer than anybody writes. */
function cutSentence(texts: readonly string[]): (readonly string[])[] {
  const pieces: (readonly string[])[] = [];
  for (let from = 0; from < texts.length; from += longestSentence) {
    pieces.push(texts.slice(from, from + longestSentence));
  }
  return pieces;
}

function joinPieces(pieces: readonly ParsedWord[][]): ParsedWord[] {
  const [first = [], ...others] = pieces;
  const words = [...first];
  const root = words.findIndex((word) => word.head < 0);
  for (const piece of others) {
    const from = words.length;
    for (const word of piece) {
      if (word.head >= 0) words.push({ ...word, head: word.head + from });
      else words.push({ ...word, head: root, relation: 'parataxis' });
    }
  }
  return words;
}

function parsePieces(reader: Reader, pieces: readonly (readonly string[])[]): ParsedWord[][] {
  const parsed: ParsedWord[][] = [];
  for (const lot of makeLots(pieces)) {
    const mark = reader.workspace.free;
    const texts = lot.map((number) => pieces[number] as readonly string[]);
    for (const [at, reading] of readLot(reader, texts).entries()) {
      parsed[lot[at] as number] = hangWords(reader, texts[at] as readonly string[], reading);
    }
    reader.workspace.free = mark;
  }
  return parsed;
}

function hangWords(reader: Reader, texts: readonly string[], reading: Reading): ParsedWord[] {
  const { tags, relations: names } = reader.header;
  const heads = findTree(reading.arcScores);
  const relations = nameArcs(reader, reading, heads);
  const words = heads.map((head, word) => {
    const [upos = 'X', tag = 'FW'] = (tags[reading.tags[word] as number] ?? '').split('|');
    const relation = names[relations[word] as number] ?? 'dep';
    return { upos, tag, head: head - 1, relation: head === 0 ? 'root' : relation };
  });
  return agreeTags(mendReports(texts, words));
}

export const parserFile = new URL('../models/parser.bin', import.meta.url);

let loaded: Reader | undefined;

function loadReader(): Reader {
  loaded ??= openReader(readNetwork(parserFile));
  return loaded;
}
