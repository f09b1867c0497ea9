import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/** The fields named `name` that the document asks for right below the field being resolved. */
export function selectedBelow(info: GraphQLResolveInfo, ...path: readonly string[]): FieldNode[] {
  return path.reduce<readonly FieldNode[]>(
    (nodes, name) =>
      nodes.flatMap(({ selectionSet }) => (selectionSet ? fieldsNamed(selectionSet, name, info) : [])),
    info.fieldNodes,
  ) as FieldNode[];
}

/** Whether the document asks for a field below the one being resolved. */
export function asksFor(info: GraphQLResolveInfo, ...path: readonly string[]): boolean {
  return selectedBelow(info, ...path).length > 0;
}

function fieldsNamed({ selections }: SelectionSetNode, name: string, info: GraphQLResolveInfo): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === name ? [selection] : [];
    const set =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? info.fragments[selection.name.value]?.selectionSet
        : selection.selectionSet;
    return set ? fieldsNamed(set, name, info) : [];
  });
}

/**
 * The largest `first` that the document asks of a field below the one being resolved, under whatever names;
 * `usual` where it gives none, 0 where the field is not asked for.
 */
export function largestFirst(info: GraphQLResolveInfo, usual: number, ...path: readonly string[]): number {
  const sizes = selectedBelow(info, ...path).map((field) => {
    const value = field.arguments?.find(({ name }) => name.value === 'first')?.value;
    if (value?.kind === Kind.INT) return Number(value.value);
    const passed = value?.kind === Kind.VARIABLE ? info.variableValues.coerced[value.name.value] : undefined;
    return typeof passed === 'number' ? passed : usual;
  });
  return Math.max(0, ...sizes.filter((size) => size >= 0)) * (sizes.some((size) => size < 0) ? -1 : 1);
}

/** Where in the answer the field being resolved stands. */
export function pathOf({ path }: GraphQLResolveInfo): (string | number)[] {
  const steps: (string | number)[] = [];
  for (let step: typeof path | undefined = path; step; step = step.prev) steps.unshift(step.key);
  return steps;
}
