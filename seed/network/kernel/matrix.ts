// Sums of products of matrices, row by row. Addresses and strides count bytes.

/**
 * c += a · b, where c has m rows and n columns (a multiple of 8), and k is the length that they share.
 * The number of a in row i and column p stands at a + i * aRow + p * aColumn, so that a may lie on its side.
 */
export function multiply(
  c: usize,
  cRow: usize,
  a: usize,
  aRow: usize,
  aColumn: usize,
  b: usize,
  bRow: usize,
  m: i32,
  k: i32,
  n: i32,
): void {
  for (let j = 0; j < n; j += 8) {
    const at = (<usize>j) << 2;
    let i = 0;
    for (; i + 4 <= m; i += 4) {
      multiplyFour(c + <usize>i * cRow + at, cRow, a + <usize>i * aRow, aRow, aColumn, b + at, bRow, k);
    }
    for (; i < m; i++) multiplyOne(c + <usize>i * cRow + at, a + <usize>i * aRow, aColumn, b + at, bRow, k);
  }
}

function multiplyFour(
  c: usize,
  cRow: usize,
  a: usize,
  aRow: usize,
  aColumn: usize,
  b: usize,
  bRow: usize,
  k: i32,
): void {
  const c1 = c + cRow;
  const c2 = c1 + cRow;
  const c3 = c2 + cRow;
  let a1 = a + aRow;
  let a2 = a1 + aRow;
  let a3 = a2 + aRow;
  let s00 = v128.load(c);
  let s01 = v128.load(c, 16);
  let s10 = v128.load(c1);
  let s11 = v128.load(c1, 16);
  let s20 = v128.load(c2);
  let s21 = v128.load(c2, 16);
  let s30 = v128.load(c3);
  let s31 = v128.load(c3, 16);
  for (let p = 0; p < k; p++) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    let one = v128.load32_splat(a);
    s00 = f32x4.add(s00, f32x4.mul(one, b0));
    s01 = f32x4.add(s01, f32x4.mul(one, b1));
    one = v128.load32_splat(a1);
    s10 = f32x4.add(s10, f32x4.mul(one, b0));
    s11 = f32x4.add(s11, f32x4.mul(one, b1));
    one = v128.load32_splat(a2);
    s20 = f32x4.add(s20, f32x4.mul(one, b0));
    s21 = f32x4.add(s21, f32x4.mul(one, b1));
    one = v128.load32_splat(a3);
    s30 = f32x4.add(s30, f32x4.mul(one, b0));
    s31 = f32x4.add(s31, f32x4.mul(one, b1));
    b += bRow;
    a += aColumn;
    a1 += aColumn;
    a2 += aColumn;
    a3 += aColumn;
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

function multiplyOne(c: usize, a: usize, aColumn: usize, b: usize, bRow: usize, k: i32): void {
  let s0 = v128.load(c);
  let s1 = v128.load(c, 16);
  for (let p = 0; p < k; p++) {
    const one = v128.load32_splat(a);
    s0 = f32x4.add(s0, f32x4.mul(one, v128.load(b)));
    s1 = f32x4.add(s1, f32x4.mul(one, v128.load(b, 16)));
    b += bRow;
    a += aColumn;
  }
  v128.store(c, s0);
  v128.store(c, s1, 16);
}

/** Copies `rows` × `columns` numbers so that rows become columns. */
export function transpose(to: usize, from: usize, rows: i32, columns: i32): void {
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      store<f32>(to + ((<usize>(j * rows + i)) << 2), load<f32>(from));
      from += 4;
    }
  }
}

/** Writes the same row `rows` times. */
export function spreadRow(to: usize, row: usize, rows: i32, columns: i32): void {
  const size = (<usize>columns) << 2;
  for (let i = 0; i < rows; i++) memory.copy(to + <usize>i * size, row, size);
}

/** to += the sum of all rows. */
export function sumRows(to: usize, from: usize, rows: i32, columns: i32): void {
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j += 4) {
      const at = (<usize>j) << 2;
      v128.store(to + at, f32x4.add(v128.load(to + at), v128.load(from + at)));
    }
    from += (<usize>columns) << 2;
  }
}
