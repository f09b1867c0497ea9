/** YAML written by hand: parsed, checked against a schema, and every fault named with its line and key. */

import * as v from 'valibot';
import { type Document, isNode } from 'yaml';
import { parseLocatedYaml } from './located-yaml.ts';
import type { Problem } from './story.ts';

export interface CheckedYaml<Value> {
  /** Null exactly when there are problems. */
  value: Value | null;
  problems: Problem[];
  /** Line, from 1, of what stands at a path of keys and indexes, or of what it stands in. */
  lineOf(keys: readonly unknown[]): number;
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
  const checked = v.safeParse(schema, document.toJS() ?? {});
  if (checked.success) return { value: checked.output, problems: [], lineOf };
  const problems = checked.issues.map((issue) => {
    const keys = issue.path?.map(({ key }) => key) ?? [];
    return { path, line: lineOf(keys), message: describe(issue, keys) };
  });
  return { value: null, problems, lineOf };
}

function describe(issue: v.BaseIssue<unknown>, keys: readonly unknown[]): string {
  const key = keys.join('.');
  if (issue.expected === 'never') return `has an unknown key '${key}'`;
  return `${key === '' ? 'the file' : `'${key}'`} must be ${issue.expected ?? issue.message}, not ${issue.received}`;
}

/** Where the deepest node on the way to a path begins. */
function offsetOf(document: Document, keys: readonly unknown[]): number {
  for (let depth = keys.length; depth >= 0; depth -= 1) {
    const node = depth === 0 ? document.contents : document.getIn(keys.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
