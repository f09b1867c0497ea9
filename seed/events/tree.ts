/** A sentence's dependency tree, read downwards. */
import type { Sentence, Token } from '../story.ts';

export interface Tree {
  sentence: Sentence;
  tokens: readonly Token[];
  /** For each word the words that depend on it, in order. */
  children: readonly (readonly number[])[];
}

export function readTree(sentence: Sentence): Tree {
  const children: number[][] = sentence.tokens.map(() => []);
  for (const [index, token] of sentence.tokens.entries()) children[token.head]?.push(index);
  return { sentence, tokens: sentence.tokens, children };
}

/** The relation without its subtype: `nmod:poss` is `nmod`. */
export function baseRelation(token: Token | undefined): string {
  return token?.relation.split(':')[0] ?? '';
}

export function childrenBy(tree: Tree, index: number, ...relations: readonly string[]): number[] {
  return (tree.children[index] ?? []).filter((child) => {
    const relation = tree.tokens[child]?.relation ?? '';
    return relations.includes(relation) || relations.includes(relation.split(':')[0] ?? '');
  });
}

export function lemmaAt(tree: Tree, index: number): string {
  const token = tree.tokens[index];
  return (token?.lemma || token?.text || '').toLowerCase();
}

export function wordAt(tree: Tree, index: number): string {
  return (tree.tokens[index]?.text ?? '').toLowerCase();
}

/** The prepositions or markers that introduce a phrase, lower case. */
export function casesOf(tree: Tree, index: number): string[] {
  return childrenBy(tree, index, 'case').map((child) => wordAt(tree, child));
}

/** All words below one, itself first, not going into the relations named. Safe on broken trees. */
export function descend(tree: Tree, index: number, except: readonly string[] = []): number[] {
  const seen = new Set([index]);
  for (const at of seen) {
    for (const child of tree.children[at] ?? []) {
      if (!except.includes(baseRelation(tree.tokens[child]))) seen.add(child);
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
