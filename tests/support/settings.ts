import { env } from 'cloudflare:workers';
import type { Bindings } from '../../src/env.ts';
import { answer } from '../../src/routes.ts';

const bindings = env as unknown as Bindings;

/** Answers a request in this isolate under other settings than those of the tests. */
export async function answerUnder(
  settings: Partial<Bindings>,
  path: string,
  init: RequestInit = {},
): Promise<Response> {
  const work: Promise<unknown>[] = [];
  const request = new Request(`https://settings.test${path}`, init);
  const response = await answer(
    request,
    { ...bindings, ...settings },
    { waitUntil: (one) => void work.push(one) },
  );
  await Promise.all(work);
  return response;
}

/** A POST of an operation, past the cache. */
export function operation(query: string, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
    body: JSON.stringify({ query }),
  };
}

/** What the Worker writes into its log during an action, each line parsed, and the whole text. */
export async function watchLog(
  action: () => Promise<unknown>,
): Promise<{ lines: Record<string, unknown>[]; text: string }> {
  const { log, error } = console;
  const written: string[] = [];
  console.log = (line: string) => void written.push(line);
  console.error = (line: string) => void written.push(line);
  try {
    await action();
  } finally {
    Object.assign(console, { log, error });
  }
  return {
    lines: written.map((line) => JSON.parse(line) as Record<string, unknown>),
    text: written.join('\n'),
  };
}
