/** A sentence's dependency tree, read downwards. */
import { readList, readTable } from '../lexicons/read-table.ts';
import type { Sentence, Token } from '../story.ts';
import { hangParticles } from './hang-particles.ts';
import { joinHyphens } from './join-hyphens.ts';
import { mendCityVerb } from './mend-city-verb.ts';
import { mendGerunds } from './mend-gerunds.ts';
import { mendJoinedVerb } from './mend-joined-verb.ts';
import { mendMonths } from './mend-months.ts';
import { mendSharedObject } from './mend-shared-object.ts';
import { mendSubject } from './mend-subject.ts';
import { mendTree } from './mend-tree.ts';
import { mendVoice } from './mend-voice.ts';

export interface Tree {
  sentence: Sentence;
  tokens: readonly Token[];
  /** For each word the words that depend on it, in order. */
  children: readonly (readonly number[])[];
  /** Each word, and its lemma, in lower case. */
  words: readonly string[];
  lemmas: readonly string[];
}

/** What sets right where the parser slips on news, in this order: later ones see what earlier ones mended. */
const mendings: readonly ((tokens: readonly Token[]) => readonly Token[])[] = [
  joinHyphens,
  hangParticles,
  mendSharedObject,
  mendJoinedVerb,
  mendMonths,
  mendGerunds,
  mendCityVerb,
  mendTree,
  mendSubject,
  mendVoice,
];

export function readTree(sentence: Sentence): Tree {
  const tokens = mendings.reduce((mended, mend) => mend(mended), sentence.tokens);
  const children: number[][] = tokens.map(() => []);
  for (const [index, token] of tokens.entries()) children[token.head]?.push(index);
  const words = tokens.map(({ text }) => text.toLowerCase());
  return { sentence, tokens, children, words, lemmas: tokens.map(lemmaOf) };
}

/** The relation without its subtype: `nmod:poss` is `nmod`. */
export function baseRelation(token: Token | undefined): string {
  const relation = token?.relation ?? '';
  const colon = relation.indexOf(':');
  return colon < 0 ? relation : relation.slice(0, colon);
}

export function childrenBy(tree: Tree, index: number, ...relations: readonly string[]): number[] {
  const found: number[] = [];
  for (const child of tree.children[index] ?? []) {
    const token = tree.tokens[child];
    if (relations.includes(token?.relation ?? '') || relations.includes(baseRelation(token)))
      found.push(child);
  }
  return found;
}

/** The lemma in lower case; of a word the tagger left as it stands, the regular one. */
function lemmaOf({ text, lemma: tagged, tag }: Token, index: number): string {
  const word = text.toLowerCase();
  const known = tag.startsWith('V') ? openVerbForms().get(word) : undefined;
  if (known !== undefined) return known;
  const lemma = (tagged || word).toLowerCase();
  return lemma === word ? regularLemma(word, index === 0 && tag === 'NNP' ? 'NNS' : tag) : lemma;
}

let verbForms: ReadonlyMap<string, string> | undefined;

function openVerbForms(): ReadonlyMap<string, string> {
  verbForms ??= new Map(
    readTable('verb-forms.tsv').flatMap(({ lemma = '', forms }) =>
      readList(forms).map((form) => [form, lemma] as const),
    ),
  );
  return verbForms;
}

function regularLemma(word: string, tag: string): string {
  if (word.length < (tag === 'NNS' ? 4 : 5)) return word;
  if (tag === 'NNS' && /men$/.test(word)) return `${word.slice(0, -2)}an`;
  if (tag.endsWith('S') || tag === 'VBZ') {
    if (/ies$/.test(word)) return `${word.slice(0, -3)}y`;
    if (/(?:s|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
    return /[^sui]s$/.test(word) || (word.length > 4 && /[^s]s$/.test(word)) ? word.slice(0, -1) : word;
  }
  if (tag !== 'VBD' && tag !== 'VBN' && tag !== 'VBG') return word;
  const stem = word.replace(/(?:ed|ing)$/, '');
  if (stem === word) return word;
  if (/i$/.test(stem)) return `${stem.slice(0, -1)}y`;
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  return /(?:[^aeiou][aeiou][vsczgrtk]|[aeiou][rl][gcsvz]|[uc]r|[bcdfgkpt]l|nc|at|iz|is|ng|u)$/.test(stem) &&
    !/(?:er|or|it|op)$/.test(stem)
    ? `${stem}e`
    : stem;
}

/** The lemma in lower case; empty where there is no such word. */
export function lemmaAt(tree: Tree, index: number): string {
  return tree.lemmas[index] ?? '';
}

/** The word in lower case; empty where there is none. */
export function wordAt(tree: Tree, index: number): string {
  return tree.words[index] ?? '';
}

/** The prepositions or markers that introduce a phrase, lower case; before a name of two words they may hang on its second. */
export function casesOf(tree: Tree, index: number): string[] {
  const heads = [index, ...childrenBy(tree, index, 'flat')];
  return heads.flatMap((head) => childrenBy(tree, head, 'case')).map((child) => wordAt(tree, child));
}

/** All words below one, itself first, not going into the relations named. Safe on broken trees. */
export function descend(tree: Tree, index: number, except: readonly string[] = []): number[] {
  const seen = new Set([index]);
  for (const at of seen) {
    for (const child of tree.children[at] ?? []) {
      const token = tree.tokens[child];
      if (!except.includes(baseRelation(token)) && !except.includes(token?.relation ?? '')) seen.add(child);
    }
  }
  return [...seen];
}

/** A phrase's head and the heads joined to it by `and`, in order. */
export function withConjuncts(tree: Tree, index: number): number[] {
  const heads = [index];
  for (const child of childrenBy(tree, index, 'conj')) {
    if (tree.tokens[child]?.upos !== 'VERB') heads.push(...withConjuncts(tree, child));
  }
  return heads;
}

/** The words from one to the root, nearest first, itself not counted. */
export function ancestorsOf(tree: Tree, index: number): number[] {
  const path: number[] = [];
  let at = tree.tokens[index]?.head ?? -1;
  while (at >= 0 && !path.includes(at)) {
    path.push(at);
    at = tree.tokens[at]?.head ?? -1;
  }
  return path;
}
