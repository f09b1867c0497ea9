/** The features of the parser, after Zhang and Nivre (2011), with clusters and what stands between. */
import { beginFeatures, countFeatures, mix, put } from './feature-row.ts';
import { labelOf } from './label-features.ts';
import type { ParseWords } from './parse-words.ts';
import { field, peekQueue, peekStack, type State } from './transitions.ts';
import { bucket, describeBetween } from './word-distance.ts';

/** Features for choosing a transition; returns how many. */
export function collectTransitionFeatures(words: ParseWords, state: State): number {
  beginFeatures();
  const s0 = peekStack(state, 0);
  const s1 = peekStack(state, 1);
  const s2 = peekStack(state, 2);
  const b0 = peekQueue(state);
  const b1 = b0 > 0 && b0 < words.count ? b0 + 1 : 0;
  const b2 = b1 > 0 && b1 < words.count ? b1 + 1 : 0;
  putWord(words, s0);
  putWord(words, s1);
  putWord(words, b0);
  putWord(words, b1);
  put(words.tag[s2] as number, words.word[s2] as number, 0);
  put(words.tag[b2] as number, words.word[b2] as number, 0);
  putPair(words, s0, b0);
  putPair(words, s1, s0);
  putLoosePair(words, s1, b0);
  putLoosePair(words, b0, b1);
  putLoosePair(words, s0, b1);
  putTriples(words, s2, s1, s0, b0, b1, b2);
  putChildren(words, state, s0, s1, b0);
  putShape(words, state, s0, s1);
  putShape(words, state, s0, b0);
  putShape(words, state, s1, b0);
  return countFeatures();
}

function putWord({ word, tag, upos, cluster, family, suffix }: ParseWords, at: number): void {
  put(word[at] as number, 0, 0);
  put(tag[at] as number, 0, 0);
  put(word[at] as number, tag[at] as number, 0);
  put(cluster[at] as number, upos[at] as number, 0);
  put(family[at] as number, tag[at] as number, 0);
  put(suffix[at] as number, upos[at] as number, 0);
}

function putPair({ word, tag, upos, cluster, family }: ParseWords, a: number, b: number): void {
  const wordTagA = mix(word[a] as number, tag[a] as number);
  const wordTagB = mix(word[b] as number, tag[b] as number);
  put(wordTagA, wordTagB, 0);
  put(wordTagA, word[b] as number, 0);
  put(word[a] as number, wordTagB, 0);
  put(wordTagA, tag[b] as number, 0);
  put(tag[a] as number, wordTagB, 0);
  put(word[a] as number, word[b] as number, 0);
  put(tag[a] as number, tag[b] as number, 0);
  put(upos[a] as number, upos[b] as number, 0);
  put(cluster[a] as number, cluster[b] as number, 0);
  put(cluster[a] as number, tag[b] as number, 0);
  put(tag[a] as number, cluster[b] as number, 0);
  put(family[a] as number, family[b] as number, mix(upos[a] as number, upos[b] as number));
  put(family[a] as number, word[b] as number, 0);
  put(word[a] as number, family[b] as number, 0);
}

function putLoosePair({ word, tag, family }: ParseWords, a: number, b: number): void {
  put(tag[a] as number, tag[b] as number, 0);
  put(word[a] as number, tag[b] as number, 0);
  put(tag[a] as number, word[b] as number, 0);
  put(family[a] as number, family[b] as number, tag[a] as number);
}

function putTriples(
  { tag, word }: ParseWords,
  s2: number,
  s1: number,
  s0: number,
  b0: number,
  b1: number,
  b2: number,
): void {
  const [ts2, ts1, ts0, tb0, tb1, tb2] = [tag[s2], tag[s1], tag[s0], tag[b0], tag[b1], tag[b2]] as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  put(tb0, tb1, tb2);
  put(ts0, tb0, tb1);
  put(ts1, ts0, tb0);
  put(ts2, ts1, ts0);
  put(ts2, ts1, tb0);
  put(mix(ts0, tb0), tb1, tb2);
  put(mix(ts1, ts0), tb0, tb1);
  put(ts1, ts0, word[b0] as number);
  put(ts1, word[s0] as number, tb0);
  put(word[s1] as number, ts0, tb0);
  put(ts0, tb0, word[b1] as number);
  put(ts1, ts0, mix(ts2, tb0));
}

/** The children of the words in question and the labels they were given. */
function putChildren(words: ParseWords, state: State, s0: number, s1: number, b0: number): void {
  const { tag, word, upos, cluster, family } = words;
  const [ts0, ts1, tb0] = [tag[s0], tag[s1], tag[b0]] as [number, number, number];
  putChild(words, state, field.left, s0, ts0, tb0, ts1);
  putChild(words, state, field.right, s0, ts0, tb0, ts1);
  putChild(words, state, field.left, b0, tb0, ts0, ts1);
  putChild(words, state, field.right, s1, ts1, ts0, tb0);
  putChild(words, state, field.left, s1, ts1, ts0, tb0);
  putGrandchild(words, state, field.left, field.left2, s0, tb0);
  putGrandchild(words, state, field.right, field.right2, s0, tb0);
  putGrandchild(words, state, field.left, field.left2, b0, ts0);
  putGrandchild(words, state, field.right, field.right2, s1, ts0);
  const marker = childOf(state, field.left, s0);
  put(word[s1] as number, word[marker] as number, upos[s0] as number);
  put(cluster[s1] as number, word[marker] as number, family[s0] as number);
  put(family[s1] as number, word[marker] as number, cluster[s0] as number);
  put(ts1, word[marker] as number, word[s0] as number);
  put(mix(ts1, ts0), word[marker] as number, tb0);
  put(word[b0] as number, word[marker] as number, upos[s0] as number);
}

function childOf({ room, cells }: State, side: number, at: number): number {
  return at === 0 ? 0 : (cells[side * room + at] as number);
}

function putChild(
  words: ParseWords,
  state: State,
  side: number,
  at: number,
  tagOf: number,
  other: number,
  third: number,
): void {
  const child = childOf(state, side, at);
  const label = labelOf(state, child);
  put(words.word[child] as number, tagOf, label);
  put(words.tag[child] as number, tagOf, other);
  put(label, tagOf, other);
  put(mix(label, words.word[at] as number), other, 0);
  put(mix(label, words.tag[child] as number), tagOf, mix(other, third));
}

function putGrandchild(
  { tag, word }: ParseWords,
  state: State,
  side: number,
  inner: number,
  at: number,
  other: number,
): void {
  const first = labelOf(state, childOf(state, side, at));
  const child = childOf(state, inner, at);
  const second = labelOf(state, child);
  put(tag[at] as number, first, second);
  put(tag[at] as number, mix(first, second), other);
  put(word[child] as number, second, tag[at] as number);
}

/** How far apart two words are, what stands between them, and how many children they have. */
function putShape(words: ParseWords, { room, cells }: State, a: number, b: number): void {
  const { tag, word, upos } = words;
  const far = a === 0 || b === 0 ? 0 : bucket(Math.abs(b - a));
  const between = describeBetween(words, a, b);
  const count = (at: number, side: number) => (at === 0 ? 0 : (cells[side * room + at] as number));
  put(word[a] as number, far, 0);
  put(tag[a] as number, far, tag[b] as number);
  put(word[b] as number, far, 1);
  put(tag[a] as number, between, tag[b] as number);
  put(word[a] as number, between, upos[b] as number);
  put(upos[a] as number, between, word[b] as number);
  put(tag[a] as number, count(a, field.rightCount), tag[b] as number);
  put(word[a] as number, count(a, field.rightCount), count(b, field.leftCount));
  put(word[b] as number, count(b, field.leftCount), tag[a] as number);
  put(tag[a] as number, count(a, field.rightLabels), tag[b] as number);
  put(tag[a] as number, count(a, field.leftLabels), tag[b] as number);
  put(tag[b] as number, count(b, field.leftLabels), tag[a] as number);
  put(
    tag[a] as number,
    mix(count(a, field.rightLabels), count(a, field.leftLabels)),
    count(b, field.leftLabels),
  );
}
