/** `McDonald's` is `XxXx'x`, `3.5` is `d.d`: runs of the same kind of letter are written once. */
export function shapeWord(word: string): string {
  return word
    .replace(/\p{Lu}+/gu, 'X')
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\d+/g, 'd');
}
