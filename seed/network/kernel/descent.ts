// Adam, and a running mean of the weights.

export function descend(
  weights: usize,
  slopes: usize,
  means: usize,
  squares: usize,
  averages: usize,
  count: i32,
  rate: f32,
  scale: f32,
  firstDecay: f32,
  secondDecay: f32,
  averageDecay: f32,
): void {
  const end = (<usize>count) << 2;
  const scales = f32x4.splat(scale);
  const first = f32x4.splat(firstDecay);
  const firstRest = f32x4.splat(1 - firstDecay);
  const second = f32x4.splat(secondDecay);
  const secondRest = f32x4.splat(1 - secondDecay);
  const averageRest = f32x4.splat(1 - averageDecay);
  for (let at: usize = 0; at < end; at += 16) {
    const slope = f32x4.mul(v128.load(slopes + at), scales);
    const mean = f32x4.add(f32x4.mul(first, v128.load(means + at)), f32x4.mul(firstRest, slope));
    const square = f32x4.add(
      f32x4.mul(second, v128.load(squares + at)),
      f32x4.mul(secondRest, f32x4.mul(slope, slope)),
    );
    const size = f32x4.add(f32x4.sqrt(square), f32x4.splat(1e-8));
    const weight = f32x4.sub(v128.load(weights + at), f32x4.div(f32x4.mul(f32x4.splat(rate), mean), size));
    const average = v128.load(averages + at);
    v128.store(weights + at, weight);
    v128.store(means + at, mean);
    v128.store(squares + at, square);
    v128.store(averages + at, f32x4.add(average, f32x4.mul(averageRest, f32x4.sub(weight, average))));
    v128.store(slopes + at, f32x4.splat(0));
  }
}

/** The sum of the squares of all numbers. */
export function sumSquares(from: usize, count: i32): f32 {
  let sum = f32x4.splat(0);
  const end = from + ((<usize>count) << 2);
  for (let at = from; at < end; at += 16) {
    const value = v128.load(at);
    sum = f32x4.add(sum, f32x4.mul(value, value));
  }
  return (
    f32x4.extract_lane(sum, 0) +
    f32x4.extract_lane(sum, 1) +
    f32x4.extract_lane(sum, 2) +
    f32x4.extract_lane(sum, 3)
  );
}
