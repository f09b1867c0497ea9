/** Memory shared with the kernel: the WebAssembly routines that do the sums of the network. */
import { readFileSync } from 'node:fs';

/** Addresses and strides count bytes, lengths count numbers. What each does is told in `kernel/`. */
export interface Kernel {
  /** What lies before holds the kernel's own numbers. */
  freeFrom: WebAssembly.Global<'i32'>;
  multiply(
    c: number,
    cRow: number,
    a: number,
    aRow: number,
    aColumn: number,
    b: number,
    bRow: number,
    m: number,
    k: number,
    n: number,
  ): void;
  transpose(to: number, from: number, rows: number, columns: number): void;
  spreadRow(to: number, row: number, rows: number, columns: number): void;
  sumRows(to: number, from: number, rows: number, columns: number): void;
  stepForward(
    gates: number,
    before: number,
    memories: number,
    curved: number,
    out: number,
    outRow: number,
    rows: number,
    size: number,
  ): void;
  stepBackward(
    gates: number,
    before: number,
    curved: number,
    slope: number,
    carry: number,
    rows: number,
    size: number,
  ): void;
  descend(
    weights: number,
    slopes: number,
    means: number,
    squares: number,
    averages: number,
    count: number,
    rate: number,
    scale: number,
    firstDecay: number,
    secondDecay: number,
    averageDecay: number,
  ): void;
  sumSquares(from: number, count: number): number;
  multiplyPairs(
    c: number,
    cRow: number,
    a: number,
    aRow: number,
    b: number,
    m: number,
    pairs: number,
    n: number,
  ): void;
  sumFeatures(sums: number, table: number, features: number, count: number, bits: number): void;
  scaleSums(sums: number, scales: number, biases: number, rows: number, columns: number): void;
  readWords(
    sums: number,
    weights: number,
    scales: number,
    biases: number,
    cells: number,
    out: number,
    outRow: number,
    lengths: number,
    sentences: number,
    places: number,
    size: number,
    unit: number,
    way: number,
  ): void;
}

export interface Workspace {
  kernel: Kernel;
  /** The whole memory, as 32-bit numbers and as 16-bit whole ones. */
  floats: Float32Array;
  shorts: Int16Array;
  /** Where the room begins that nothing has taken; set it back to give room up. */
  free: number;
}

export function createWorkspace(bytes: number): Workspace {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / pageSize) });
  const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(kernelFile)), {
    env: { memory },
  });
  const kernel = instance.exports as unknown as Kernel;
  return {
    kernel,
    floats: new Float32Array(memory.buffer),
    shorts: new Int16Array(memory.buffer),
    free: Math.ceil(kernel.freeFrom.value / alignment) * alignment,
  };
}

export const kernelFile = new URL('./kernel.wasm', import.meta.url);

const pageSize = 65_536;
const alignment = 64;

/** The address of room for `count` numbers of 32 bits. Holds whatever was there before. */
export function takeRoom(workspace: Workspace, count: number): number {
  const at = workspace.free;
  workspace.free += Math.ceil((count * 4) / alignment) * alignment;
  if (workspace.free > workspace.floats.byteLength)
    throw new Error('The network needs more memory than it has.');
  return at;
}

/** Room for `count` numbers that are zero. */
export function takeZeros(workspace: Workspace, count: number): number {
  const at = takeRoom(workspace, count);
  workspace.floats.fill(0, at / 4, at / 4 + count);
  return at;
}
