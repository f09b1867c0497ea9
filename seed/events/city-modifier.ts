/** A city in front of a noun: in 'Berlin officials' it stands for a state, in 'a Paris hotel' it only says where. */
import type { LinkedMention } from '../actors/finding.ts';
import { type GroupNoun, openLexicon } from '../actors/lexicon.ts';
import { readLines } from '../lexicons/read-table.ts';
import type { Scene } from './party.ts';
import { baseRelation, childrenBy, wordAt } from './tree.ts';

/** True where the word at `child` is a city, or a capital, that says where the thing at `head` is. */
export function isOnlyWhere(scene: Scene, child: number, head: number): boolean {
  const city = cityAt(scene, child);
  if (city === null) return false;
  const noun = openLexicon().groups.get(groupPhraseAt(scene, head));
  return noun === undefined || noun.of === 'apart' || isWorldCourt(city, noun);
}

/** Where the noun at `head` has a city in front: the state it lies in, null for a court that is no state's. */
export function countryInFront(scene: Scene, head: number): string | null | undefined {
  const noun = openLexicon().groups.get(groupPhraseAt(scene, head));
  for (const child of childrenBy(scene.tree, head, ...fronted)) {
    const city = cityAt(scene, child);
    if (city === null) continue;
    return isWorldCourt(city, noun) ? null : countryOf(scene, city);
  }
  return undefined;
}

/** The noun with the word before it where both are an entry of the group nouns: 'suicide bomber'. */
export function groupPhraseAt({ tree }: Pick<Scene, 'tree'>, index: number): string {
  const pair = `${wordAt(tree, index - 1)} ${wordAt(tree, index)}`;
  return openLexicon().groups.has(pair) ? pair : wordAt(tree, index);
}

const fronted = ['compound', 'amod', 'nmod:desc', 'flat'];

function cityAt(scene: Scene, child: number): LinkedMention | null {
  const token = scene.tree.tokens[child];
  if (!fronted.includes(token?.relation ?? '') && !fronted.includes(baseRelation(token))) return null;
  return scene.named[child]?.find(({ asPlace, basis }) => asPlace || basis === 'capital') ?? null;
}

function countryOf(scene: Scene, city: LinkedMention): string | null {
  const state = [...openLexicon().countries.values()].find(({ slug }) => slug === city.actor);
  return (scene.profiles.get(city.actor) ?? state)?.country ?? null;
}

/** Cities whose courts are no state's. */
function isWorldCourt(city: LinkedMention, noun: GroupNoun | undefined): boolean {
  courtSeats ??= new Set(readLines('court-seats.txt'));
  return noun?.sector === 'JUD' && courtSeats.has(city.text.replace(/^the /i, ''));
}

let courtSeats: ReadonlySet<string> | undefined;
