export { stepBackward, stepForward } from './cell';
export { descend, sumSquares } from './descent';
export { multiply, spreadRow, sumRows, transpose } from './matrix';
export { readWords } from './reading';
export { multiplyPairs, scaleSums } from './whole';
