/** What is wrong with the address of a page, or null. */
export function checkAddress(text: string): string | null {
  return /^https?:/i.test(text) && URL.canParse(text)
    ? null
    : `is not a web address: '${text}'; example: https://example.org/a`;
}
