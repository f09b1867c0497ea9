export type JsonRecord = Readonly<Record<string, unknown>>;

/** A JSON text's value, or what is wrong with it and on which line. */
export function parseJson(json: string): { value: unknown } | { fault: string; line: number } {
  try {
    return { value: JSON.parse(json) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const { line = '1', column } = /\(line (?<line>\d+) column (?<column>\d+)\)/.exec(message)?.groups ?? {};
    const end = /Unexpected end|Unterminated/.test(message) || column === undefined;
    const place = end ? 'it ends too early' : `what stands at column ${column} fits nothing`;
    return { fault: `is not JSON: ${place}`, line: end ? json.trimEnd().split('\n').length : Number(line) };
  }
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
