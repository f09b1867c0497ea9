import { cutSegments } from '../article/segments.ts';

interface Highlight {
  field: string;
  text: string;
  ranges: { start: number; end: number }[];
}

/** The passage in which the words were found, with the words marked. */
export function Highlighted({
  highlights,
  except,
}: {
  highlights: readonly Highlight[];
  except: readonly string[];
}) {
  const shown = highlights.find(({ field }) => !except.includes(field));
  if (!shown) return null;
  const spans = shown.ranges.map((range) => ({ ...range, of: null }));
  return (
    <p class="excerpt">
      {cutSegments(shown.text, { from: 0, to: shown.text.length, spans }).map(
        ({ start, text, spans: marks }) => (marks.length > 0 ? <mark key={start}>{text}</mark> : text),
      )}
    </p>
  );
}
