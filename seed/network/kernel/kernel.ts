export { stepBackward, stepForward } from './cell';
export { descend, sumSquares } from './descent';
export { sumFeatures } from './features';
export { multiply, spreadRow, sumRows, transpose } from './matrix';
export { readWords } from './reading';
export { multiplyPairs, scaleSums } from './whole';

/** Where the memory begins that the kernel's own numbers leave free. */
export const freeFrom: usize = __heap_base;
