/** Which actors, by slug: at least one of anyOf, every one of allOf, none of noneOf. */
export interface ActorSet {
  anyOf?: readonly string[] | null | undefined;
  allOf?: readonly string[] | null | undefined;
  noneOf?: readonly string[] | null | undefined;
}

/** The conditions of an actor set, each actor tested by `holds`. */
export function actorSetWhere<Where>(
  set: ActorSet,
  holds: (slugs: string[]) => Where,
): (Where | { NOT: Where })[] {
  return [
    ...(set.anyOf ? [holds([...set.anyOf])] : []),
    ...(set.allOf ?? []).map((slug) => holds([slug])),
    ...(set.noneOf?.length ? [{ NOT: holds([...set.noneOf]) }] : []),
  ];
}

/** Every slug an actor set names. */
export function actorSetSlugs(set: ActorSet | null | undefined): string[] {
  return [...(set?.anyOf ?? []), ...(set?.allOf ?? []), ...(set?.noneOf ?? [])];
}
