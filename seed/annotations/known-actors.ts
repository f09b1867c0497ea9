import type { ActorProfile } from '../actors/finding.ts';
import { openLexicon, type Sense } from '../actors/lexicon.ts';
import type { PhraseTree } from '../actors/phrase-tree.ts';

/** The actor that the lexicons know by a slug, so that an editor may name it where the text finding did not. */
export function findKnownActor(slug: string): ActorProfile | null {
  known ??= readKnown();
  return known.get(slug) ?? null;
}

let known: Map<string, ActorProfile> | undefined;

function readKnown(): Map<string, ActorProfile> {
  const found = new Map<string, ActorProfile>();
  const visit = ({ next, entries }: PhraseTree<Sense>): void => {
    for (const { value } of entries) if (value.actor) found.set(value.actor.slug, value.actor);
    for (const tree of next.values()) visit(tree);
  };
  visit(openLexicon().phrases);
  return found;
}
