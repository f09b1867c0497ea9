import { allDrafts, type Scene } from './scene.ts';

/** The country the sentence is about: the first it names before the title, else the first of all. */
export function nearbyCountry(scene: Scene, { line, from }: { line: number; from: number }): string | null {
  const row = scene.board[line] ?? [];
  const countries = row.map((draft) => (draft?.actor?.kind === 'COUNTRY' ? draft.actor.country : null));
  const before = countries.slice(0, from).find((country) => country !== null);
  const own = before ?? countries.find((country) => country !== null);
  if (own) return own;
  const previous = scene.board[line - 1] ?? [];
  const around = new Set(
    previous
      .map((draft) => (draft?.actor?.kind === 'COUNTRY' ? draft.actor.country : null))
      .filter((each) => each !== null),
  );
  return around.size === 1 ? ([...around][0] ?? null) : leadingCountry(scene);
}

/** The country that a text names, or places of which it names, more often than any other. */
function leadingCountry(scene: Scene): string | null {
  const counts = new Map<string, number>();
  for (const { actor, place } of allDrafts(scene)) {
    const country = actor?.kind === 'COUNTRY' ? actor.country : (place?.country ?? null);
    if (country !== null) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first !== undefined && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}
