/**
 * Goes through JSON of any length value by value. Where a value ends is told by its brackets and quotation marks alone:
 * what is wrong within it shows when it is parsed, and what follows can still be read.
 */
export interface JsonCursor {
  /** The line that it is on, from 1. */
  line(): number;
  /** The next character that is no white space, which stays to be read; '' at the end. */
  peek(): Promise<string>;
  /** Leaves that character behind. */
  skip(): void;
  /** The text of the value that comes next, as far as the file goes; null where it is longer than allowed. */
  value(): Promise<string | null>;
}

export function openJsonCursor(chunks: AsyncIterable<string>, longest: number): JsonCursor {
  const reader = chunks[Symbol.asyncIterator]();
  let [chunk, at, line] = ['', 0, 1];

  function take(end: number): string {
    const taken = chunk.slice(at, end);
    for (let index = taken.indexOf('\n'); index >= 0; index = taken.indexOf('\n', index + 1)) line += 1;
    at = end;
    return taken;
  }
  async function isMore(): Promise<boolean> {
    const next = await reader.next();
    [chunk, at] = [next.done ? '' : next.value, 0];
    return !next.done;
  }

  async function peek(): Promise<string> {
    do {
      const ahead = chunk.slice(at).search(/\S/);
      take(ahead < 0 ? chunk.length : at + ahead);
    } while (at === chunk.length && (await isMore()));
    return chunk.charAt(at);
  }

  return {
    line: () => line,
    peek,
    skip: () => void take(at + 1),
    async value() {
      await peek();
      const state: State = { depth: 0, isString: false, isEscaped: false };
      let text: string | null = '';
      let end: number | null;
      do {
        end = findEnd(chunk, at, state);
        const part = take(end ?? chunk.length);
        text = text === null || text.length + part.length > longest ? null : text + part;
      } while (end === null && (await isMore()));
      return text;
    },
  };
}

/** Where in a value one is. */
interface State {
  depth: number;
  isString: boolean;
  isEscaped: boolean;
}

/** Where in a chunk the value ends; null where it goes on beyond it. */
function findEnd(chunk: string, from: number, state: State): number | null {
  for (let at = from; at < chunk.length; ) {
    if (state.isEscaped) {
      state.isEscaped = false;
      at += 1;
      continue;
    }
    const marks = state.isString ? stringMarks : state.depth > 0 ? innerMarks : outerMarks;
    marks.lastIndex = at;
    const found = marks.exec(chunk);
    if (found === null) return null;
    at = found.index + 1;
    const mark = found[0];
    if (mark === '\\') state.isEscaped = true;
    else if (mark === '"') state.isString = !state.isString;
    else if (mark === '{' || mark === '[') state.depth += 1;
    else if (state.depth === 0) return found.index;
    else state.depth -= 1;
    if (state.depth === 0 && !state.isString) return at;
  }
  return null;
}

const stringMarks = /["\\]/g;
const innerMarks = /["[\]{}]/g;
/** What ends a number or a word, besides. */
const outerMarks = /["[\]{},\s]/g;
