import type { Settings } from './env.ts';
import type { Visit } from './visit.ts';

/** From when on an answer from the cache is slow. */
const slowMs = 100;

/**
 * One line of JSON for each request; of answers from the cache, which are many and alike, a sample, where each line
 * says for how many it stands, as the platform's own analytics do. It names the operation and the document by its
 * hash, never what was passed to it: bodies, variables, addresses of clients, tokens and queries in the URL stay
 * out of the log.
 */
export function logVisit(response: Response, visit: Visit, { hitLogRate }: Settings): void {
  const { id, head, path, startedAt, shown, notes } = visit;
  const cache = shown?.response === response ? shown.state : response.headers.get('x-cache');
  const durationMs = Date.now() - startedAt;
  const isSampled = cache === 'HIT' && durationMs < slowMs && hitLogRate < 1;
  if (isSampled && Math.random() >= hitLogRate) return;
  const { status } = response;
  const { codes, ...rest } = notes;
  const line = {
    level: status >= 500 ? 'error' : 'info',
    requestId: id,
    method: head.method,
    path,
    status,
    cache,
    ...rest,
    ...(codes.length > 0 ? { codes } : {}),
    durationMs,
    ...(isSampled ? { sampleInterval: 1 / hitLogRate } : {}),
  };
  console.log(JSON.stringify(line));
}

/** A fault of ours or of what we depend on, with what caused it, in a line of its own. */
export function logFault(error: unknown, about: Readonly<Record<string, unknown>> = {}): void {
  console.error(JSON.stringify({ level: 'error', ...about, causes: describeCauses(error) }));
}

/** The kinds, codes and first lines of an error and its causes, without the values that a statement was given. */
export function describeCauses(error: unknown): string[] {
  const described: string[] = [];
  const seen = new Set<unknown>();
  for (let next = error; next instanceof Error && !seen.has(next); next = causeOf(next)) {
    seen.add(next);
    const { code } = next as Error & { code?: unknown };
    const text = textOf(next);
    described.push([next.name, typeof code === 'string' ? code : '', text].filter(Boolean).join(' '));
  }
  return described.length > 0 ? described : ['something that is no error was thrown'];
}

/** The query builder's errors repeat the statement with its parameters; those of JSON repeat what was read. */
function textOf({ name, message }: Error): string {
  if (name === 'DrizzleQueryError' || message.includes('Failed query')) return 'a statement failed';
  if (name === 'SyntaxError') return 'what was read is no JSON';
  return (message.split('\n')[0] ?? '').slice(0, 300);
}

function causeOf(error: Error): unknown {
  return error.cause ?? (error as Error & { originalError?: unknown }).originalError;
}
