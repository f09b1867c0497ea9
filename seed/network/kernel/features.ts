// Scores of a linear model over hashed features, for sixteen classes at once.

/** Writes the sums of rows of 8-bit weights: for every feature the row that its highest bits, `bits` of them, tell. */
export function sumFeatures(sums: usize, table: usize, features: usize, count: i32, bits: i32): void {
  const shift: u32 = 32 - bits;
  let s0 = i32x4.splat(0);
  let s1 = i32x4.splat(0);
  let s2 = i32x4.splat(0);
  let s3 = i32x4.splat(0);
  const end = features + ((<usize>count) << 2);
  for (; features < end; features += 4) {
    const row = table + ((<usize>(load<u32>(features) >>> shift)) << 4);
    const low = v128.load8x8_s(row);
    const high = v128.load8x8_s(row, 8);
    s0 = i32x4.add(s0, i32x4.extend_low_i16x8_s(low));
    s1 = i32x4.add(s1, i32x4.extend_high_i16x8_s(low));
    s2 = i32x4.add(s2, i32x4.extend_low_i16x8_s(high));
    s3 = i32x4.add(s3, i32x4.extend_high_i16x8_s(high));
  }
  v128.store(sums, s0);
  v128.store(sums, s1, 16);
  v128.store(sums, s2, 32);
  v128.store(sums, s3, 48);
}
