import { errorCodes } from '../../../schema/errors.ts';

/** An answer as it came, or that none came. */
export interface Answered {
  /** 0 where the connection was closed without an answer. */
  status: number;
  type: string;
  body: string;
  durationMs: number;
}

/** Longest time that an answer may take before it counts as never coming, in milliseconds. */
export const hangMs = 30_000;

/** What no answer may hold: it would tell how things are made inside. */
const leaks: readonly RegExp[] = [
  /\n\s+at .+:\d+:\d+/,
  /\\n\s+at .+:\d+:\d+/,
  /node_modules|node:internal|\.ts:\d+|\.js:\d+|file:\/\//,
  /SQLITE_|sqlite_master|no such (table|column)|syntax error near|libsql|LibsqlError|drizzle|Hrana/i,
  /"(?:message|error)":"[^"]*\b(?:select|insert|delete) .+ from /i,
  /(?:TypeError|RangeError|ReferenceError|SyntaxError|InternalError)\b/,
  /\/(?:work|home|root|tmp|Users)\//,
  /undefined is not|is not a function|Cannot read prop|of undefined/,
];

/** The codes that say that the fault is ours. */
const ours = ['INTERNAL', 'UPSTREAM_UNAVAILABLE'];

/** Everything wrong with an answer, in a sentence each. What the asker sent may be repeated to them. */
export function judge({ status, body, durationMs }: Answered, sent: string): string[] {
  const faults: string[] = [];
  if (status === 0) faults.push(durationMs >= hangMs ? 'no answer in time' : 'the connection was closed');
  if (status >= 500 && !isUnknownMethod(status, body)) faults.push(`status ${status}`);
  for (const leak of leaks) {
    const found = leak.exec(body)?.[0];
    if (found !== undefined && !sent.includes(found)) faults.push(`a leak: ${found.slice(0, 200)}`);
  }
  return [...faults, ...judgeErrors(body)];
}

/** The runtime itself refuses methods that it has never heard of, before the Worker runs. */
function isUnknownMethod(status: number, body: string): boolean {
  return status === 501 && body === 'ERROR: Unrecognized request method.';
}

function judgeErrors(body: string): string[] {
  const codes = readCodes(body);
  return codes.flatMap((code) => {
    if (ours.includes(code)) return [`code ${code}`];
    return Object.hasOwn(errorCodes, code) ? [] : [`a code that is not in the list: ${code}`];
  });
}

function readCodes(body: string): string[] {
  try {
    const { errors = [] } = JSON.parse(body) as { errors?: { extensions?: { code?: string } }[] };
    return Array.isArray(errors) ? [...new Set(errors.map((error) => error.extensions?.code ?? 'none'))] : [];
  } catch {
    return [];
  }
}
