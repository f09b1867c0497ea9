import { HranaError, type Value } from './protocol.ts';

/** A value as the embedded database takes it. Integers are bigint, numbers are floats. */
export type NativeValue = null | bigint | number | string | Buffer;

const smallest = -(2n ** 63n);
const largest = 2n ** 63n - 1n;

/** Reads a value of a request exactly, or says why it is none. */
export function decodeValue(value: Value): NativeValue {
  switch (value?.type) {
    case 'null':
      return null;
    case 'integer':
      return decodeInteger(value.value);
    case 'float':
      return typeof value.value === 'number' ? value.value : refuse('a float needs a number');
    case 'text':
      return typeof value.value === 'string' ? value.value : refuse('a text needs a string');
    case 'blob':
      return typeof value.base64 === 'string' ? decodeBlob(value.base64) : refuse('a blob needs base64');
    default:
      return refuse(`unknown type ${JSON.stringify((value as { type?: unknown } | undefined)?.type)}`);
  }
}

/** Writes a value of a row exactly. JSON has no word for infinity or minus zero, hence the raw numbers. */
export function encodeValue(value: NativeValue | Uint8Array): Value {
  if (value === null || value === undefined) return { type: 'null' };
  if (typeof value === 'bigint') return { type: 'integer', value: String(value) };
  if (typeof value === 'number') return { type: 'float', value: encodeFloat(value) };
  if (typeof value === 'string') return { type: 'text', value };
  return { type: 'blob', base64: Buffer.from(value).toString('base64').replace(/=+$/, '') };
}

function decodeBlob(base64: string): Buffer {
  const blob = Buffer.from(base64, 'base64');
  // Node drops what is not base64, so that fewer bytes come out than the text has room for.
  const room = Math.floor((base64.replace(/=+$/, '').length * 3) / 4);
  return blob.length === room ? blob : refuse('a blob needs base64');
}

function decodeInteger(text: unknown): bigint {
  if (typeof text !== 'string' || !/^-?\d{1,19}$/.test(text))
    return refuse('an integer needs a string of digits');
  const integer = BigInt(text);
  return integer >= smallest && integer <= largest ? integer : refuse(`${text} does not fit in 64 bits`);
}

declare global {
  interface JSON {
    rawJSON(text: string): object;
  }
}

function encodeFloat(value: number): number {
  if (Number.isFinite(value) && !Object.is(value, -0)) return value;
  const text = Object.is(value, -0) ? '-0.0' : value > 0 ? '9e999' : '-9e999';
  return JSON.rawJSON(text) as unknown as number;
}

function refuse(reason: string): never {
  throw new HranaError('ARGS_INVALID', `Invalid argument: ${reason}`);
}
