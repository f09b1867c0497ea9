/** A line of a text that comes in chunks; null where it is longer than allowed. Numbers count from 1. */
export interface NumberedLine {
  number: number;
  text: string | null;
}

export async function* linesOf(chunks: AsyncIterable<string>, longest: number): AsyncGenerator<NumberedLine> {
  let number = 1;
  let pending = '';
  let isTooLong = false;
  for await (const chunk of chunks) {
    const [first = '', ...rest] = chunk.split('\n');
    pending = isTooLong ? '' : pending + first;
    for (const next of rest) {
      yield { number, text: isTooLong || pending.length > longest ? null : pending };
      number += 1;
      pending = next;
      isTooLong = false;
    }
    if (pending.length > longest) [isTooLong, pending] = [true, ''];
  }
  yield { number, text: isTooLong ? null : pending };
}
