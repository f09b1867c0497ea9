import type { Scene } from './scene.ts';

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
  return around.size === 1 ? ([...around][0] ?? null) : onlyCountry(scene);
}

/** The country of a text that names no other. */
function onlyCountry(scene: Scene): string | null {
  const named = scene.board.flatMap((row) =>
    row.flatMap((draft) => (draft?.actor?.kind === 'COUNTRY' ? [draft.actor.country] : [])),
  );
  const different = new Set(named);
  return different.size === 1 ? (named[0] ?? null) : null;
}
