import { sha256 } from './digest.ts';

/**
 * The platform's Cache API: shared by all isolates of a data centre, absent on workers.dev, where it
 * remembers nothing. Texts go in and come out under a name; addresses are this Worker's own, under a path
 * that no route answers.
 */
export async function readPlatform(origin: string, name: string): Promise<string | null> {
  try {
    const response = await store()?.match(await address(origin, name));
    return response ? await response.text() : null;
  } catch {
    // A cache that fails is a cache that is not there.
    return null;
  }
}

export async function writePlatform(
  origin: string,
  name: string,
  text: string,
  options: { keepS: number; tags?: readonly string[] },
): Promise<void> {
  const headers = new Headers({ 'cache-control': `public, max-age=${Math.ceil(options.keepS)}` });
  if (options.tags?.length) headers.set('cache-tag', options.tags.join());
  try {
    await store()?.put(await address(origin, name), new Response(text, { headers }));
  } catch {
    // Not keeping an answer is no reason not to give it.
  }
}

async function address(origin: string, name: string): Promise<string> {
  return `${origin}/.edge/${await sha256(name)}`;
}

function store(): Cache | undefined {
  return typeof caches === 'undefined' ? undefined : (caches as unknown as { default?: Cache }).default;
}
