import { readEnumName } from './value.ts';

/** A value as a literal of GraphQL. */
export function printValue(value: unknown): string {
  const name = readEnumName(value);
  if (name !== null) return name;
  if (Array.isArray(value)) return `[${value.map(printValue).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([name, inner]) => `${name}: ${printValue(inner)}`);
    return `{${fields.join(', ')}}`;
  }
  if (typeof value === 'string') return JSON.stringify(value);
  return String(value);
}
