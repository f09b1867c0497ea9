const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What XML 1.0 cannot hold, not even escaped: control characters and halves of surrogate pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are meant.
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text as XML 1.0 can hold it. */
export function writable(text: string): string {
  return text.replace(unwritable, '');
}

/** Text within an element or attribute of XML or HTML. */
export function escapeMarkup(text: string): string {
  return writable(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** A text of paragraphs as HTML. */
export function toParagraphs(text: string): string {
  return text
    .split('\n\n')
    .map((paragraph) => `<p>${escapeMarkup(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('\n');
}
