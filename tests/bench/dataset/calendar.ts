const firstDay = Date.UTC(2005, 0, 1);

/** So many days the generated news goes on for. */
export const days = 20 * 365;

const texts = new Map<number, string>();

/** The ISO day so many days after the first. */
export function dayText(day: number): string {
  let text = texts.get(day);
  if (text === undefined) {
    text = new Date(firstDay + day * 86_400_000).toISOString().slice(0, 10);
    texts.set(day, text);
  }
  return text;
}
