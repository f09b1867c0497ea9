/** Passes bytes on, and says of each chunk how many they are. */
export async function* countBytes(
  bytes: AsyncIterable<Uint8Array>,
  note: (size: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    note(chunk.length);
    yield chunk;
  }
}
