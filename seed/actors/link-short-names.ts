/** A step behind the names: 'Move Forward' where the text has a Move Forward Party. */
import type { ActorProfile } from './finding.ts';
import { allDrafts, type Draft, keepProfile, type Scene, wordsOf } from './scene.ts';
import { foldWord, splitPhrase } from './word.ts';

/** Organisations that no list knows are those whose longer name the text has, where only what they are is left out. */
export function linkShortNames(scene: Scene): void {
  const bodies = [...scene.profiles.values()].filter(({ kind }) => !unlike.has(kind));
  for (const draft of allDrafts(scene)) {
    const own = ownBody(scene, draft);
    if (own !== null) draft.actor = keepProfile(scene, own);
    if (!isUnlisted(scene, draft)) continue;
    const words = wordsOf(scene, draft.line).slice(draft.from, draft.to);
    const longer = bodies.filter(({ name }) =>
      isShortened(
        scene,
        words.map(({ key }) => key),
        name,
      ),
    );
    const [only] = longer;
    if (only !== undefined && longer.length === 1) draft.actor = keepProfile(scene, only);
  }
}

/** 'Congress' alone is that of the United States, unless the text has named another state's: 'Peru's Congress'. */
function ownBody(scene: Scene, { actor, line, from, to, role }: Draft): ActorProfile | null {
  if (actor === null || role !== 'actor' || to - from !== 1 || unlike.has(actor.kind)) return null;
  const text = wordsOf(scene, line)[from]?.text ?? '';
  if (!scene.lexicon.heads.has(text.toLowerCase())) return null;
  const others = [...scene.profiles.values()].filter(({ name }) => name.startsWith(`${text} (`));
  return others.length === 1 ? (others[0] ?? null) : null;
}

const unlike: ReadonlySet<ActorProfile['kind']> = new Set([
  'PERSON',
  'COUNTRY',
  'ETHNIC_GROUP',
  'RELIGIOUS_GROUP',
]);

/** Made up of the text's own words by the step before. */
function isUnlisted(scene: Scene, { actor, role, basis, line, from, to }: Draft): boolean {
  if (actor === null || role !== 'actor' || basis !== 'name' || unlike.has(actor.kind)) return false;
  const words = wordsOf(scene, line);
  const text = scene.body.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0);
  return actor.name === text.replace(/\s+/g, ' ');
}

function isShortened(scene: Scene, keys: readonly string[], name: string): boolean {
  const full = splitPhrase(name).map(foldWord);
  const rest = full.slice(keys.length);
  return (
    rest.length > 0 &&
    rest.every((key) => scene.lexicon.heads.has(key)) &&
    keys.every((key, at) => full[at] === key)
  );
}
