/**
 * One paragraph of plain text: composed characters (NFC), single spaces, and none of the invisible
 * characters that come with copied text. Both readers send every paragraph through here, since all offsets
 * refer to what comes out.
 */
export function cleanProse(text: string): string {
  return text.normalize('NFC').replace(invisible, '').replace(unevenSpace, ' ').trim();
}

// Control characters but white space, soft hyphen, zero-width space, word joiner, byte order mark.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const invisible = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff]/g;

/** All white space but single spaces, of which most of a text is. */
const unevenSpace = /[^\S ]\s*| \s+/g;
