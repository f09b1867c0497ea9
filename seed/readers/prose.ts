/**
 * One paragraph of plain text: composed characters (NFC), single spaces, and none of the invisible
 * characters that come with copied text. Both readers send every paragraph through here, since all offsets
 * refer to what comes out.
 */
export function cleanProse(text: string): string {
  return text.normalize('NFC').replace(invisible, '').replace(/\s+/gu, ' ').trim();
}

// Control characters but white space, soft hyphen, zero-width space, word joiner, byte order mark.
const invisible = /(?!\s)[\p{Cc}\u00ad\u200b\u2060]|\ufeff/gu;
