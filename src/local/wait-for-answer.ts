import { setTimeout as pause } from 'node:timers/promises';
import { StartFailure } from './processes.ts';

const patienceMs = 60_000;
const intervalMs = 200;

/** Asks a GraphQL query again and again until it is answered without errors, and returns the answer. */
export async function waitForAnswer(url: string, query: string, failed: Promise<never>): Promise<string> {
  const deadline = Date.now() + patienceMs;
  let last = 'it did not listen';
  while (Date.now() < deadline) {
    const outcome = await Promise.race([ask(url, query), failed]);
    if (outcome.answered) return outcome.text;
    last = outcome.text;
    await Promise.race([pause(intervalMs), failed]);
  }
  throw new StartFailure(`The API did not answer within ${patienceMs / 1000} s: ${last}`);
}

async function ask(url: string, query: string): Promise<{ answered: boolean; text: string }> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query }),
      signal: AbortSignal.timeout(10_000),
    });
    const text = await response.text();
    return { answered: response.ok && !text.includes('"errors"'), text };
  } catch (error) {
    return { answered: false, text: error instanceof Error ? error.message : String(error) };
  }
}
