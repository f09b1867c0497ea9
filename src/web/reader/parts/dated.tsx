import type { DatedFragment } from '../../operations/answers.ts';
import { edtfInWords } from '../edtf-words.ts';
import { precisionWords } from '../words.ts';

/** A date in words, with how exactly it is known. */
export function Dated({ when }: { when: Pick<DatedFragment, 'edtf' | 'precision'> }) {
  if (when.precision === 'UNKNOWN') return <span class="date unknown">date not known</span>;
  const isExact = when.precision === 'DAY' || when.precision === 'INTERVAL';
  return (
    <span class="date">
      <time dateTime={when.edtf}>{edtfInWords(when.edtf)}</time>
      {isExact ? null : <span class="precision"> {precisionWords[when.precision]}</span>}
    </span>
  );
}

/** The words that a date was read from, and against what they were read. */
export function DateOrigin({ when }: { when: DatedFragment }) {
  if (when.phrase === null) return null;
  return (
    <>
      the text says “{when.phrase}”{when.anchor === null ? '' : `, read against ${edtfInWords(when.anchor)}`}
    </>
  );
}
