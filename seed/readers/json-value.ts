import { cleanProse } from './prose.ts';

export type JsonRecord = Readonly<Record<string, unknown>>;

/** A JSON text's value, or what is wrong with it and on which line. */
export function parseJson(json: string): { value: unknown } | { fault: string; line: number } {
  try {
    return { value: JSON.parse(json) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return explain(json, message);
  }
}

/** Of a short text the message has no position, but shows all of it. */
function explain(json: string, message: string): { fault: string; line: number } {
  const { at, line, column } =
    /position (?<at>\d+) \(line (?<line>\d+) column (?<column>\d+)\)/.exec(message)?.groups ?? {};
  const length = json.trimEnd().length;
  if (/Unexpected end|Unterminated/.test(message) || Number(at) >= length) {
    return { fault: 'is not JSON: it ends too early', line: json.trimEnd().split('\n').length };
  }
  const token = /^Unexpected token '(.+?)'/s.exec(message)?.[1];
  const what = token === undefined ? 'something' : `'${cleanProse(token)}'`;
  const place = column === undefined ? '' : ` at column ${column}`;
  return { fault: `is not JSON: ${what}${place} fits nothing`, line: Number(line ?? 1) };
}

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text, or a number as one; null for anything else and for nothing. */
export function text(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** The entries of a list; a single value is a list of itself, nothing an empty one. */
export function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}
