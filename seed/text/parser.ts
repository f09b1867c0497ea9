/** Dependency trees: who does what to whom. */
import type { LinearModel } from '../models/linear.ts';
import { readModel } from '../models/weights.ts';
import { type ParserTables, searchBeam } from './beam.ts';
import { describeParseWords } from './parse-words.ts';
import type { Tag } from './tagger.ts';
import { field, type State } from './transitions.ts';

export interface Parser extends ParserTables {
  transitions: LinearModel;
  labels: LinearModel;
  relations: readonly string[];
  /** Analyses kept side by side. */
  beam: number;
}

export interface Arc {
  /** Index of the head in the sentence, −1 for the root. */
  head: number;
  relation: string;
}

/** The tree over the words of one sentence: exactly one root, no cycles. */
export function parseWords(
  texts: readonly string[],
  tags: readonly Tag[],
  parser: Parser = loadParser(),
): Arc[] {
  if (texts.length === 0) return [];
  const words = describeParseWords(texts, tags);
  const { state } = searchBeam(words, parser, parser.beam);
  return readArcs(state, parser.relations);
}

function readArcs({ room, cells }: State, relations: readonly string[]): Arc[] {
  return Array.from({ length: room - 1 }, (_, index) => {
    const head = cells[field.head * room + index + 1] as number;
    const label = cells[field.label * room + index + 1] as number;
    return { head: head - 1, relation: head === 0 ? 'root' : (relations[label] ?? 'dep') };
  });
}

export const parserFile = new URL('../models/parser.bin', import.meta.url);

let loaded: Parser | undefined;

function loadParser(): Parser {
  if (loaded) return loaded;
  const { header, tables } = readModel(parserFile);
  const relations = header.relations as string[];
  loaded = {
    transitions: tables.transitions as LinearModel,
    labels: tables.labels as LinearModel,
    relations,
    labelCount: relations.length,
    beam: header.beam as number,
  };
  return loaded;
}
