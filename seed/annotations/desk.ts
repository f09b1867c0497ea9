import type { ActorProfile } from '../actors/finding.ts';
import type { ExtractedPlace, Problem } from '../story.ts';
import type { Curation } from './curation.ts';
import { findKnownActor } from './known-actors.ts';
import type { Sidecar } from './sidecar.ts';

/** Where the entries of a sidecar are carried out on what was extracted. */
export interface Desk {
  body: string;
  /** Where the extractor found something to be. */
  places: readonly ExtractedPlace[];
  curation: Curation;
  problems: Problem[];
  /** Slugs that an entry takes out of the article, and what it says of them. */
  dropped: Map<string, 'rejected' | 'merged into another'>;
  /** Notes what is wrong with an entry. */
  refuse(keys: readonly unknown[], message: string): void;
  /** Whether statements may name these actors; what they may not is noted. */
  admits(slugs: readonly (string | null | undefined)[], keys: readonly unknown[]): boolean;
}

/** What is wrong with an entry that says what another says of the same words. */
export const repeats = 'is stated by an entry above it already';

export function openDesk(input: {
  body: string;
  places: readonly ExtractedPlace[];
  curation: Curation;
  sidecar: Sidecar;
}): Desk {
  const { curation, sidecar } = input;
  const problems = [...sidecar.problems];
  const dropped: Desk['dropped'] = new Map();
  const refuse: Desk['refuse'] = (keys, message) => problems.push(sidecar.describeFault(keys, message));

  function admit(slug: string, keys: readonly unknown[]): boolean {
    const fate = dropped.get(slug);
    if (fate !== undefined) {
      refuse(keys, `names ${slug}, which this file says is ${fate}`);
      return false;
    }
    if (findProfile(curation, slug)) return true;
    const known = findKnownActor(slug);
    if (known) curation.actors.push(known);
    else refuse(keys, `names ${slug}, whom nobody knows: add it under actors${describeNear(curation, slug)}`);
    return known !== null;
  }

  return {
    body: input.body,
    places: input.places,
    curation,
    problems,
    dropped,
    refuse,
    admits: (slugs, keys) =>
      [...new Set(slugs)].filter((slug) => typeof slug === 'string').every((slug) => admit(slug, keys)),
  };
}

export function findProfile({ actors }: Curation, slug: string): ActorProfile | undefined {
  return actors.find((actor) => actor.slug === slug);
}

/** Slugs of the article that share a word with one that it does not have. */
export function describeNear({ actors }: Curation, slug: string): string {
  const parts = slug.split('-').filter((part) => part.length > 2);
  const near = actors.filter((actor) => parts.some((part) => actor.slug.split('-').includes(part)));
  return near.length === 0
    ? ''
    : `, or write ${near
        .slice(0, 5)
        .map((actor) => actor.slug)
        .join(' or ')}`;
}
