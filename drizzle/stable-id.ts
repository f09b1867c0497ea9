import { createHash } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * A row id derived from what the row is: the same parts give the same id on every machine and in every run.
 * 16 characters of Crockford base 32, 80 bits of SHA-256.
 */
export function stableId(...parts: readonly (string | number | null)[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest();
  let bits = BigInt(`0x${digest.subarray(0, 10).toString('hex')}`);
  let id = '';
  for (let place = 0; place < 16; place++) {
    id = alphabet[Number(bits & 31n)] + id;
    bits >>= 5n;
  }
  return id;
}
