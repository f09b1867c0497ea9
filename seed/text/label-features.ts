/** The features by which the parser names relations. */
import { beginFeatures, countFeatures, mix, put } from './feature-row.ts';
import type { ParseWords } from './parse-words.ts';
import { field, headOf, peekStack, type State } from './transitions.ts';
import { bucket, describeBetween } from './word-distance.ts';

/** Features for naming the relation of the arc that `transition` would make; returns how many. */
export function collectLabelFeatures(words: ParseWords, state: State, transition: number): number {
  beginFeatures();
  const { tag, word, upos, cluster, family } = words;
  const child = peekStack(state, 0);
  const head = headOf(state, transition);
  const { room, cells } = state;
  const cell = (kind: number, at: number) => cells[kind * room + at] as number;
  const [tc, th] = [tag[child] as number, tag[head] as number];
  const [wc, wh] = [word[child] as number, word[head] as number];
  const [cc, ch] = [cluster[child] as number, cluster[head] as number];
  const side = mix(transition, bucket(Math.abs(head - child)));
  put(transition, 0, 0);
  put(tc, th, transition);
  put(tc, th, side);
  put(wc, th, transition);
  put(tc, wh, transition);
  put(wc, wh, transition);
  put(wc, tc, transition);
  put(wh, th, transition);
  put(cc, ch, transition);
  put(cc, th, transition);
  put(tc, ch, transition);
  put(family[child] as number, family[head] as number, mix(tc, transition));
  put(cc, wh, transition);
  put(wc, ch, transition);
  put(words.suffix[child] as number, th, transition);
  for (const kind of [field.left, field.left2, field.right, field.right2]) {
    const below = cell(kind, child);
    put(word[below] as number, tc, th);
    put(word[below] as number, upos[head] as number, transition);
    put(labelOf(state, below), tc, mix(th, transition));
    const beside = cell(kind, head);
    put(labelOf(state, beside), mix(tc, th), transition);
    put(word[beside] as number, mix(tc, th), transition);
  }
  const marker = cell(field.left, child);
  put(word[marker] as number, wh, mix(tc, transition));
  put(word[marker] as number, wc, mix(th, transition));
  put(mix(word[marker] as number, cell(field.leftLabels, child)), th, transition);
  put(cell(field.leftLabels, child), mix(tc, th), transition);
  put(cell(field.rightLabels, child), mix(tc, th), transition);
  put(cell(field.leftLabels, head), mix(tc, th), transition);
  put(cell(field.rightLabels, head), mix(tc, th), transition);
  put(cell(field.leftLabels, head), cc, mix(th, transition));
  put(tag[child - 1] as number, tc, tag[child + 1] as number);
  put(tag[head - 1] as number, th, tag[head + 1] as number);
  put(word[child - 1] as number, tc, th);
  put(word[child + 1] as number, tc, th);
  put(describeBetween(words, child, head), mix(tc, th), transition);
  return countFeatures();
}

/** The relation that a word has been given so far. */
export function labelOf({ room, cells }: State, at: number): number {
  return at === 0 ? -1 : (cells[field.label * room + at] as number);
}
