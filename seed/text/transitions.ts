/**
 * The arc-hybrid transition system: words wait in a queue, are shifted onto a stack, and leave it once
 * their head is known. Ends with one word on the stack, the root, so that the outcome is always a tree.
 * Words count from 1; 0 stands for "none".
 */

export const SHIFT = 0;
/** The top of the stack depends on the front of the queue. */
export const LEFT = 1;
/** The top of the stack depends on the word below it. */
export const RIGHT = 2;

/** One state, in one array so that it is quick to copy: fields of `room` cells each, then two numbers. */
export interface State {
  /** Words + 1. */
  room: number;
  cells: Int32Array;
}

/** Where each field begins, in multiples of `room`. */
export const field = {
  head: 0,
  label: 1,
  /** Outermost child to the left, the one attached before it, and the same to the right. */
  left: 2,
  left2: 3,
  right: 4,
  right2: 5,
  leftCount: 6,
  rightCount: 7,
  /** Sums that tell which labels the children have. */
  leftLabels: 8,
  rightLabels: 9,
  stack: 10,
} as const;
const fields = 11;

export function createState(words: number): State {
  const room = words + 1;
  const state = { room, cells: new Int32Array(fields * room + 2) };
  resetState(state);
  return state;
}

export function resetState({ room, cells }: State): void {
  cells.fill(0);
  cells[fields * room + 1] = 1;
}

export function countStack({ room, cells }: State): number {
  return cells[fields * room] as number;
}

/** The word on the stack that is `depth` from the top, or 0. */
export function peekStack({ room, cells }: State, depth: number): number {
  const at = (cells[fields * room] as number) - 1 - depth;
  return at < 0 ? 0 : (cells[field.stack * room + at] as number);
}

/** The first word of the queue, or 0 when it is empty. */
export function peekQueue({ room, cells }: State): number {
  const next = cells[fields * room + 1] as number;
  return next < room ? next : 0;
}

export function mayApply(state: State, transition: number): boolean {
  if (transition === SHIFT) return peekQueue(state) > 0;
  if (transition === LEFT) return countStack(state) > 0 && peekQueue(state) > 0;
  return countStack(state) > 1;
}

export function headOf(state: State, transition: number): number {
  return transition === LEFT ? peekQueue(state) : peekStack(state, 1);
}

/** Changes the state. `label` is the relation's number for the two transitions that make an arc. */
export function applyTransition(state: State, transition: number, label: number): void {
  const { room, cells } = state;
  const size = fields * room;
  if (transition === SHIFT) {
    cells[field.stack * room + (cells[size] as number)] = cells[size + 1] as number;
    cells[size] = (cells[size] as number) + 1;
    cells[size + 1] = (cells[size + 1] as number) + 1;
    return;
  }
  const child = peekStack(state, 0);
  const head = headOf(state, transition);
  cells[size] = (cells[size] as number) - 1;
  cells[field.head * room + child] = head;
  cells[field.label * room + child] = label;
  const [outer, inner, count, labels] = transition === LEFT ? leftFields : rightFields;
  cells[inner * room + head] = cells[outer * room + head] as number;
  cells[outer * room + head] = child;
  cells[count * room + head] = (cells[count * room + head] as number) + 1;
  cells[labels * room + head] = (cells[labels * room + head] as number) + Math.imul(label + 1, 0x9e3779b1);
}

const leftFields = [field.left, field.left2, field.leftCount, field.leftLabels] as const;
const rightFields = [field.right, field.right2, field.rightCount, field.rightLabels] as const;
