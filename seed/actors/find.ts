import { addNames } from './add-names.ts';
import { collectFinding } from './collect.ts';
import type { ActorFinding } from './finding.ts';
import { judgeHomes } from './judge-homes.ts';
import { judgePlaces } from './judge-places.ts';
import { linkAliases } from './link-aliases.ts';
import { linkGroups } from './link-groups.ts';
import { linkPronouns } from './link-pronouns.ts';
import { linkShortNames } from './link-short-names.ts';
import { linkTitles } from './link-titles.ts';
import { matchLexicon } from './match-lexicon.ts';
import { type ActorInput, openScene } from './scene.ts';

/** Who is named in a text, who it is, and by which words. */
export function findActors(input: ActorInput): ActorFinding {
  const scene = openScene(input);
  matchLexicon(scene);
  judgeHomes(scene);
  addNames(scene);
  linkShortNames(scene);
  linkTitles(scene);
  linkAliases(scene);
  linkGroups(scene);
  judgePlaces(scene);
  linkPronouns(scene);
  return collectFinding(scene);
}
