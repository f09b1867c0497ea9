import type { DatasetStep } from './dataset-step.ts';

/** Tells a running API what has changed. Returns what went wrong, or null. */
export async function sendPurge(address: string, token: string, step: DatasetStep): Promise<string | null> {
  const { from, to, tags } = step;
  const url = new URL('/admin/purge', address);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ from, to, tags }),
      signal: AbortSignal.timeout(30_000),
    });
    return response.ok ? null : `${url} answered ${response.status}: ${await response.text()}`;
  } catch (error) {
    return `${url} did not answer: ${error instanceof Error ? error.message : String(error)}`;
  }
}
