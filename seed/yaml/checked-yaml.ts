/** YAML written by hand: parsed, checked against a schema, and every fault named with its line and key. */

import * as v from 'valibot';
import { type Document, isNode } from 'yaml';
import type { Problem } from '../story.ts';
import { parseLocatedYaml } from './located-yaml.ts';

export interface CheckedYaml<Value> {
  /** Null exactly when there are problems. */
  value: Value | null;
  problems: Problem[];
  /** Line, from 1, of what stands at a path of keys and indexes, or of what it stands in. */
  lineOf(keys: readonly unknown[]): number;
}

/** A part of such a file, checked by itself; null exactly when there are problems. */
export interface CheckedPart<Value> {
  value: Value | null;
  problems: Problem[];
}

/** Reads a YAML text. `path` is what problems call the file. */
export function readCheckedYaml<Schema extends v.GenericSchema>(
  path: string,
  text: string,
  schema: Schema,
): CheckedYaml<v.InferOutput<Schema>> {
  const { document, lineAt } = parseLocatedYaml(text);
  const lineOf = (keys: readonly unknown[]) => lineAt(offsetOf(document, keys));
  const broken = document.errors.map((error) => ({
    path,
    line: lineAt(error.pos[0]),
    message: `is not valid YAML: ${error.message}`,
  }));
  if (broken.length > 0) return { value: null, problems: broken, lineOf };
  const { data, fault } = readData(document);
  if (fault !== null) {
    return { value: null, problems: [{ path, line: 1, message: `is not valid YAML: ${fault}` }], lineOf };
  }
  return { ...checkPart({ path, lineOf }, schema, data, []), lineOf };
}

/** Checks what stands at a path of keys against a schema of its own, so that its neighbours can go in without it. */
export function checkPart<Schema extends v.GenericSchema>(
  { path, lineOf }: { path: string } & Pick<CheckedYaml<unknown>, 'lineOf'>,
  schema: Schema,
  part: unknown,
  at: readonly unknown[],
): CheckedPart<v.InferOutput<Schema>> {
  const checked = v.safeParse(schema, part);
  if (checked.success) return { value: checked.output, problems: [] };
  const problems = checked.issues.map((issue) => {
    const keys = [...at, ...(issue.path?.map(({ key }) => key) ?? [])];
    return { path, line: lineOf(keys), message: describe(issue, keys) };
  });
  return { value: null, problems };
}

/** The whole as plain data, or what is wrong: an alias that leads nowhere has no data. */
function readData(document: Document): { data: unknown; fault: string | null } {
  try {
    return { data: document.toJS() ?? {}, fault: null };
  } catch (error) {
    return { data: null, fault: error instanceof Error ? error.message : String(error) };
  }
}

function describe(issue: v.BaseIssue<unknown>, keys: readonly unknown[]): string {
  const key = keys.join('.');
  if (issue.expected === 'never') return unknownKey(key);
  if (issue.kind === 'schema' && issue.type.endsWith('object') && issue.received === 'undefined')
    return `'${key}' is missing`;
  const wanted = issue.message.startsWith('Invalid ') ? issue.expected : issue.message;
  return `${key === '' ? 'the file' : `'${key}'`} must be ${wanted ?? issue.message}, not ${issue.received}`;
}

export function unknownKey(key: string): string {
  return `has an unknown key '${key}'`;
}

/** Where the deepest node on the way to a path begins. */
function offsetOf(document: Document, keys: readonly unknown[]): number {
  for (let depth = keys.length; depth >= 0; depth -= 1) {
    const node = depth === 0 ? document.contents : document.getIn(keys.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
