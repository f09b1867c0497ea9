/** Bytes as sources: text in UTF-8, or in the encoding that XML and HTML declare. */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { Columns } from '../readers/columns.ts';
import type { Problem, Source } from '../story.ts';
import { declaredEncoding, unifyLineEnds } from './text-stream.ts';

export interface LoadOptions {
  /** Size limit of one article in bytes. */
  maxBytes: number;
  /** Which column of a table holds which field, where its header does not say so itself. */
  columns?: Columns;
  /** Is told of the bytes that are read from files, packed as they are. */
  onRead?: (bytes: number) => void;
}

/** One article, loaded or not. `source` is null exactly when `problems` say why. */
export interface LoadedSource {
  /** Path as shown to people: relative to the folder that was given. */
  path: string;
  source: Source | null;
  problems: Problem[];
  /** What editors wrote beside it, where they did; loaded or not, like the file itself. */
  sidecar?: LoadedSource;
}

/** Turns the bytes of a file into a source, or says why they are not text. */
export function decodeSource(path: string, bytes: Uint8Array): LoadedSource {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return failed(path, 'is UTF-16: save it as UTF-8', 1);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return failed(path, 'is UTF-16: save it as UTF-8', 1);
  const nul = bytes.indexOf(0);
  if (nul >= 0) return failed(path, 'is binary, not text: it contains a NUL byte', findLine(bytes, nul));
  const encoding = declaredEncoding(bytes);
  if (encoding === 'utf-8' && !isUtf8(bytes)) {
    return failed(path, 'is not UTF-8: save it as UTF-8', findBadLine(bytes));
  }
  const text = unifyLineEnds(new TextDecoder(encoding).decode(bytes));
  if (text.trim() === '') return failed(path, 'is empty');
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { path, source: { path, text, hash }, problems: [] };
}

/** One article of a file of many as a source. Bytes that were no text became U+FFFD when the file was decoded. */
export function sourceOf(path: string, { text, line }: { text: string; line: number }): LoadedSource {
  if (/[\ufffd\0]/.test(text)) {
    return failed(path, 'holds bytes that are not UTF-8: save the file as UTF-8', line);
  }
  const hash = createHash('sha256').update(text).digest('hex');
  return { path, source: { path, text, hash, line }, problems: [] };
}

export function failed(path: string, message: string, line?: number): LoadedSource {
  return { path, source: null, problems: [line === undefined ? { path, message } : { path, line, message }] };
}

/** A line break is never part of a longer UTF-8 sequence, so each line can be checked by itself. */
function findBadLine(bytes: Uint8Array): number {
  let start = 0;
  for (const [end, byte] of bytes.entries()) {
    if (byte !== newline && byte !== carriageReturn) continue;
    if (!isUtf8(bytes.subarray(start, end))) break;
    start = end + 1;
  }
  return findLine(bytes, start);
}

/** The line an offset is in; a carriage return ends one unless a newline does so right after it. */
function findLine(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (const [index, byte] of bytes.subarray(0, offset).entries()) {
    if (byte === newline || (byte === carriageReturn && bytes[index + 1] !== newline)) line += 1;
  }
  return line;
}

const newline = 0x0a;
const carriageReturn = 0x0d;
