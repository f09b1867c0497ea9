import type { ErrorCode } from '../../schema/errors.ts';

/** What the variables of an operation may be made of. */
export const variableLimits = {
  bytes: { most: 65_536, meaning: 'Characters of the variables, written as JSON.' },
  values: { most: 5_000, meaning: 'Values in them, lists and objects counted too.' },
  levels: { most: 100, meaning: 'Lists and objects within each other.' },
} as const;
type Limit = keyof typeof variableLimits;

/** A refusal, in the terms of schema/errors.ts. */
export interface Excess {
  code: ErrorCode;
  message: string;
}

/** Why variables are too large, or null. Goes level by level, so that no depth can exhaust the stack. */
export function checkVariables(variables: Readonly<Record<string, unknown>>): Excess | null {
  let level: unknown[] = [variables];
  let values = 0;
  let bytes = 0;
  for (let levels = 0; level.length > 0; levels++) {
    if (levels > variableLimits.levels.most) return describe('levels');
    values += level.length;
    if (values > variableLimits.values.most) return describe('values');
    bytes += level.reduce((sum: number, value) => sum + sizeOf(value), 0);
    if (bytes > variableLimits.bytes.most) return describe('bytes');
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
  return null;
}

/** Length of a value without those within it. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length + 2;
  if (typeof value !== 'object' || value === null) return String(value).length;
  return Array.isArray(value) ? 2 : Object.keys(value).reduce((sum, key) => sum + key.length + 4, 2);
}

function describe(limit: Limit): Excess {
  const { most, meaning } = variableLimits[limit];
  return {
    code: 'VARIABLES_TOO_LARGE',
    message: `The variables have too many ${limit}. At most ${most} are allowed (${meaning.toLowerCase().replace(/\.$/, '')}).`,
  };
}
