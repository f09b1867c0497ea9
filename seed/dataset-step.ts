/**
 * A change of the dataset as caches are told it: from which version to which, and the tags it touches; null where
 * they are so many that everything is taken to be touched.
 */
export interface DatasetStep {
  from: string | null;
  to: string;
  tags: string[] | null;
}

/** Most tags that are told one by one. */
const mostTags = 10_000;

/** Gathers the tags of a run. */
export function openTags() {
  const tags = new Set<string>();
  return {
    add(some: readonly string[]): void {
      for (const tag of some) {
        if (tags.size > mostTags) return;
        tags.add(tag);
      }
    },
    /** Null where there are too many. */
    list: (): ReadonlySet<string> | null => (tags.size > mostTags ? null : tags),
  };
}

/** The step of a run from the tags of the things that it changed, with those of the lists they stand in. */
export function describeStep(
  from: string | null,
  to: string | null,
  changed: ReadonlySet<string> | null,
): DatasetStep | null {
  if (to === null || (from === to && changed?.size === 0)) return null;
  if (changed === null) return { from, to, tags: null };
  const lists = ['Article', 'Actor', 'Event'].filter((type) =>
    [...changed].some((tag) => tag.startsWith(`${type}:`)),
  );
  const tags = [...changed, ...lists.map((type) => `${type.toLowerCase()}s`), 'dataset'];
  return { from, to, tags: tags.sort() };
}
