/** Tags and dependency trees: who does what to whom. */
import { readNetwork } from '../network/network-file.ts';
import { nameArcs, readSentence } from '../network/read-sentence.ts';
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
export function parseWords(texts: readonly string[], reader: Reader = loadReader()): ParsedWord[] {
  const words: ParsedWord[] = [];
  for (let from = 0; from < texts.length; from += longestSentence) {
    const piece = parsePiece(reader, texts.slice(from, from + longestSentence));
    const root = words.findIndex((word) => word.head < 0);
    for (const word of piece) {
      if (word.head >= 0) words.push({ ...word, head: word.head + from });
      else words.push(root < 0 ? word : { ...word, head: root, relation: 'parataxis' });
    }
  }
  return words;
}

/** A sentence, or a piece of one that is longer than anybody writes. */
function parsePiece(reader: Reader, texts: readonly string[]): ParsedWord[] {
  const { workspace, header } = reader;
  const mark = workspace.free;
  const reading = readSentence(reader, texts);
  const heads = findTree(reading.arcScores);
  const relations = nameArcs(reader, reading, heads);
  workspace.free = mark;
  const words = heads.map((head, word) => {
    const [upos = 'X', tag = 'FW'] = (header.tags[reading.tags[word] as number] ?? '').split('|');
    const relation = header.relations[relations[word] as number] ?? 'dep';
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
