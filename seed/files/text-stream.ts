/** Bytes of a text as text, chunk by chunk, with line feeds for all line ends. */
export async function* decodeStream(
  bytes: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let held = '';
  for await (const chunk of bytes) {
    const text = held + decoder.decode(chunk, { stream: true });
    // What ends with a carriage return may go on with the line feed that belongs to it.
    held = text.endsWith('\r') ? '\r' : '';
    yield unifyLineEnds(held === '' ? text : text.slice(0, -1));
  }
  yield unifyLineEnds(held + decoder.decode());
}

export function unifyLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/**
 * The encoding that XML or HTML declares for itself at its beginning, as its bytes can be decoded by; UTF-8 where it
 * declares none, or one that nobody knows.
 */
export function declaredEncoding(bytes: Uint8Array): string {
  const opening = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const declared =
    /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)["']/i.exec(opening)?.[1] ??
    /^\s*<[\s\S]*?<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(opening)?.[1];
  try {
    const { encoding } = new TextDecoder(declared ?? 'utf-8');
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return 'utf-8';
  }
}
