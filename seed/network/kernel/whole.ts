// Sums of products of whole numbers: what a trained network reads with, exact and thus alike on every machine.

/**
 * c += a · b, where c has m rows and n columns (a multiple of 8) of 32 bits. A row of a holds `pairs` (a multiple of 4)
 * pairs of 16-bit numbers; b holds, for every eight columns, rows of the two weights of each column that meet one pair.
 * Strides count bytes.
 */
export function multiplyPairs(
  c: usize,
  cRow: usize,
  a: usize,
  aRow: usize,
  b: usize,
  m: i32,
  pairs: i32,
  n: i32,
): void {
  const panel = (<usize>pairs) << 5;
  for (let j = 0; j < n; j += 8) {
    const at = (<usize>j) << 2;
    let i = 0;
    for (; i + 4 <= m; i += 4) {
      multiplyFour(c + <usize>i * cRow + at, cRow, a + <usize>i * aRow, aRow, b, pairs);
    }
    for (; i < m; i++) multiplyOne(c + <usize>i * cRow + at, a + <usize>i * aRow, b, pairs);
    b += panel;
  }
}

function multiplyFour(c: usize, cRow: usize, a: usize, aRow: usize, b: usize, pairs: i32): void {
  const c1 = c + cRow;
  const c2 = c1 + cRow;
  const c3 = c2 + cRow;
  const a1 = a + aRow;
  const a2 = a1 + aRow;
  const a3 = a2 + aRow;
  let s00 = v128.load(c);
  let s01 = v128.load(c, 16);
  let s10 = v128.load(c1);
  let s11 = v128.load(c1, 16);
  let s20 = v128.load(c2);
  let s21 = v128.load(c2, 16);
  let s30 = v128.load(c3);
  let s31 = v128.load(c3, 16);
  const end = (<usize>pairs) << 2;
  for (let p: usize = 0; p < end; p += 4) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    let pair = v128.load32_splat(a + p);
    s00 = i32x4.add(s00, i32x4.dot_i16x8_s(pair, b0));
    s01 = i32x4.add(s01, i32x4.dot_i16x8_s(pair, b1));
    pair = v128.load32_splat(a1 + p);
    s10 = i32x4.add(s10, i32x4.dot_i16x8_s(pair, b0));
    s11 = i32x4.add(s11, i32x4.dot_i16x8_s(pair, b1));
    pair = v128.load32_splat(a2 + p);
    s20 = i32x4.add(s20, i32x4.dot_i16x8_s(pair, b0));
    s21 = i32x4.add(s21, i32x4.dot_i16x8_s(pair, b1));
    pair = v128.load32_splat(a3 + p);
    s30 = i32x4.add(s30, i32x4.dot_i16x8_s(pair, b0));
    s31 = i32x4.add(s31, i32x4.dot_i16x8_s(pair, b1));
    b += 32;
  }
  v128.store(c, s00);
  v128.store(c, s01, 16);
  v128.store(c1, s10);
  v128.store(c1, s11, 16);
  v128.store(c2, s20);
  v128.store(c2, s21, 16);
  v128.store(c3, s30);
  v128.store(c3, s31, 16);
}

/** Four pairs at a time: the number of pairs is a multiple of four. */
function multiplyOne(c: usize, a: usize, b: usize, pairs: i32): void {
  let s0 = v128.load(c);
  let s1 = v128.load(c, 16);
  const end = a + ((<usize>pairs) << 2);
  for (; a < end; a += 16) {
    let pair = v128.load32_splat(a);
    s0 = i32x4.add(s0, i32x4.dot_i16x8_s(pair, v128.load(b)));
    s1 = i32x4.add(s1, i32x4.dot_i16x8_s(pair, v128.load(b, 16)));
    pair = v128.load32_splat(a, 4);
    s0 = i32x4.add(s0, i32x4.dot_i16x8_s(pair, v128.load(b, 32)));
    s1 = i32x4.add(s1, i32x4.dot_i16x8_s(pair, v128.load(b, 48)));
    pair = v128.load32_splat(a, 8);
    s0 = i32x4.add(s0, i32x4.dot_i16x8_s(pair, v128.load(b, 64)));
    s1 = i32x4.add(s1, i32x4.dot_i16x8_s(pair, v128.load(b, 80)));
    pair = v128.load32_splat(a, 12);
    s0 = i32x4.add(s0, i32x4.dot_i16x8_s(pair, v128.load(b, 96)));
    s1 = i32x4.add(s1, i32x4.dot_i16x8_s(pair, v128.load(b, 112)));
    b += 128;
  }
  v128.store(c, s0);
  v128.store(c, s1, 16);
}

/** Sums become numbers: each times its column's scale, plus its column's bias, in place. */
export function scaleSums(sums: usize, scales: usize, biases: usize, rows: i32, columns: i32): void {
  const width = (<usize>columns) << 2;
  for (let row = 0; row < rows; row++) {
    for (let at: usize = 0; at < width; at += 16) v128.store(sums + at, scaleSum(sums, scales, biases, at));
    sums += width;
  }
}

export function scaleSum(sums: usize, scales: usize, biases: usize, at: usize): v128 {
  const value = f32x4.convert_i32x4_s(v128.load(sums + at));
  return f32x4.add(f32x4.mul(value, v128.load(scales + at)), v128.load(biases + at));
}
