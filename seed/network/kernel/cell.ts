// One step of a long short-term memory. A row of gates holds: input, forget, output, candidate.

/** Gates become their values; new memory, its tanh, and the outcome are written. Every row has `size` cells. */
export function stepForward(
  gates: usize,
  before: usize,
  memories: usize,
  curved: usize,
  out: usize,
  outRow: usize,
  rows: i32,
  size: i32,
): void {
  const width = (<usize>size) << 2;
  for (let row = 0; row < rows; row++) {
    for (let at: usize = 0; at < width; at += 16) {
      const g = gates + at;
      const input = sigmoid(v128.load(g));
      const forget = sigmoid(v128.load(g + width));
      const output = sigmoid(v128.load(g + 2 * width));
      const candidate = tanh(v128.load(g + 3 * width));
      const next = f32x4.add(f32x4.mul(forget, v128.load(before + at)), f32x4.mul(input, candidate));
      const bent = tanh(next);
      v128.store(g, input);
      v128.store(g + width, forget);
      v128.store(g + 2 * width, output);
      v128.store(g + 3 * width, candidate);
      v128.store(memories + at, next);
      v128.store(curved + at, bent);
      v128.store(out + at, f32x4.mul(output, bent));
    }
    gates += 4 * width;
    before += width;
    memories += width;
    curved += width;
    out += outRow;
  }
}

/** Gates become their gradients before bending; `carry` is the gradient of the memory, here and one step before. */
export function stepBackward(
  gates: usize,
  before: usize,
  curved: usize,
  slope: usize,
  carry: usize,
  rows: i32,
  size: i32,
): void {
  const width = (<usize>size) << 2;
  const one = f32x4.splat(1);
  for (let row = 0; row < rows; row++) {
    for (let at: usize = 0; at < width; at += 16) {
      const g = gates + at;
      const input = v128.load(g);
      const forget = v128.load(g + width);
      const output = v128.load(g + 2 * width);
      const candidate = v128.load(g + 3 * width);
      const bent = v128.load(curved + at);
      const dh = v128.load(slope + at);
      const flat = f32x4.sub(one, f32x4.mul(bent, bent));
      const dc = f32x4.add(v128.load(carry + at), f32x4.mul(f32x4.mul(dh, output), flat));
      v128.store(g, scaleByBend(f32x4.mul(dc, candidate), input));
      v128.store(g + width, scaleByBend(f32x4.mul(dc, v128.load(before + at)), forget));
      v128.store(g + 2 * width, scaleByBend(f32x4.mul(dh, bent), output));
      const rest = f32x4.sub(one, f32x4.mul(candidate, candidate));
      v128.store(g + 3 * width, f32x4.mul(f32x4.mul(dc, input), rest));
      v128.store(carry + at, f32x4.mul(dc, forget));
    }
    gates += 4 * width;
    before += width;
    curved += width;
    slope += width;
    carry += width;
  }
}

function scaleByBend(slope: v128, value: v128): v128 {
  return f32x4.mul(slope, f32x4.mul(value, f32x4.sub(f32x4.splat(1), value)));
}

export function sigmoid(x: v128): v128 {
  const half = v128.load32_splat(halves);
  return f32x4.add(half, f32x4.mul(half, tanh(f32x4.mul(half, x))));
}

/** A quotient of polynomials (as in Eigen), so that every machine comes to the same bits. */
export function tanh(value: v128): v128 {
  const x = f32x4.pmax(f32x4.pmin(value, v128.load32_splat(bounds)), v128.load32_splat(bounds, 4));
  const y = f32x4.mul(x, x);
  let p = v128.load32_splat(upper);
  p = f32x4.add(f32x4.mul(p, y), v128.load32_splat(upper, 4));
  p = f32x4.add(f32x4.mul(p, y), v128.load32_splat(upper, 8));
  p = f32x4.add(f32x4.mul(p, y), v128.load32_splat(upper, 12));
  p = f32x4.add(f32x4.mul(p, y), v128.load32_splat(upper, 16));
  p = f32x4.add(f32x4.mul(p, y), v128.load32_splat(upper, 20));
  p = f32x4.add(f32x4.mul(p, y), v128.load32_splat(upper, 24));
  let q = v128.load32_splat(lower);
  q = f32x4.add(f32x4.mul(q, y), v128.load32_splat(lower, 4));
  q = f32x4.add(f32x4.mul(q, y), v128.load32_splat(lower, 8));
  q = f32x4.add(f32x4.mul(q, y), v128.load32_splat(lower, 12));
  return f32x4.div(f32x4.mul(x, p), q);
}

// What is fetched from memory costs a third of what is built where it is used.
const halves: usize = memory.data<f32>([0.5]);
const bounds: usize = memory.data<f32>([7.905311, -7.905311]);
const upper: usize = memory.data<f32>([
  -2.76076847742355e-16, 2.00018790482477e-13, -8.60467152213735e-11, 5.12229709037114e-8,
  1.48572235717979e-5, 6.37261928875436e-4, 4.89352455891786e-3,
]);
const lower: usize = memory.data<f32>([
  1.19825839466702e-6, 1.18534705686654e-4, 2.268434632439e-3, 4.89352518554385e-3,
]);
