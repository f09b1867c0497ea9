import { extract } from '../../seed/extract.ts';

/** Each direct quotation of a text as `words → slug of the speaker`, `?` where none is known. */
export function readSpeech(body: string): string[] {
  return extract({ body, published: { edtf: '2022-06-10', basis: 'option' } })
    .quotations.filter(({ direct }) => direct)
    .map(({ start, end, speaker }) => `${body.slice(start, end)} → ${speaker?.actor ?? '?'}`);
}

/** The words at which the speakers of the direct quotations stand. */
export function readSpeakerWords(body: string): (string | null)[] {
  return extract({ body, published: { edtf: '2022-06-10', basis: 'option' } })
    .quotations.filter(({ direct }) => direct)
    .map(({ speaker }) => (speaker === null ? null : body.slice(speaker.start, speaker.end)));
}
