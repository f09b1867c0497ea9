/** A change of the dataset as caches are told it: from which version to which, and the tags it touches. */
export interface DatasetStep {
  from: string | null;
  to: string;
  tags: string[];
}

/** The step of a run from the tags of the things that it changed, with those of the lists they stand in. */
export function describeStep(
  from: string | null,
  to: string | null,
  changed: ReadonlySet<string>,
): DatasetStep | null {
  if (to === null || (from === to && changed.size === 0)) return null;
  const lists = ['Article', 'Actor', 'Event'].filter((type) =>
    [...changed].some((tag) => tag.startsWith(`${type}:`)),
  );
  const tags = [...changed, ...lists.map((type) => `${type.toLowerCase()}s`), 'dataset'];
  return { from, to, tags: tags.sort() };
}
