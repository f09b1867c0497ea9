import type { KnownDocument } from './document.ts';
import type { Asked } from './operation.ts';

/**
 * The canonical name of an operation: the same for every way of writing and sending the same question.
 * Variables that the operation does not declare change nothing, so they are left out. Null where it is not
 * clear which operation is meant.
 */
export function operationKey(
  document: KnownDocument,
  { operationName, variables }: Pick<Asked, 'operationName' | 'variables'>,
): string | null {
  const names = [...document.queries.keys()];
  const name = operationName ?? (names.length === 1 ? names[0] : undefined);
  const declared = name === undefined ? undefined : document.queries.get(name);
  if (!declared) return null;
  const used = Object.fromEntries(
    declared.flatMap((variable) => (variable in variables ? [[variable, variables[variable]]] : [])),
  );
  return `${document.hash} ${name} ${canonicalJson(used)}`;
}

/** JSON with the keys of every object in order. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join()}}`;
}
