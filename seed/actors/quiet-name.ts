/** A name that a headline or dateline has in capitals, as it is written elsewhere; short ones may be acronyms. */
export function quietName(text: string): string {
  return text.length > 4 && text === text.toUpperCase()
    ? text.replace(/\p{Lu}[\p{L}’']+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
    : text;
}
