import {
  type FieldNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

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
    if (!isIncluded(selection, info)) return [];
    if (selection.kind === Kind.FIELD) return selection.name.value === name ? [selection] : [];
    const set =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? info.fragments[selection.name.value]?.selectionSet
        : selection.selectionSet;
    return set ? fieldsNamed(set, name, info) : [];
  });
}

function isIncluded(selection: SelectionNode, { variableValues }: GraphQLResolveInfo): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variableValues);
  return skip?.if !== true && include?.if !== false;
}

/** The arguments of each of the fields that the document asks for below another, by the names on the way to them. */
export type AskedAt = (...path: readonly string[]) => readonly Readonly<Record<string, unknown>>[];

export function askedAt(info: GraphQLResolveInfo): AskedAt {
  return (...path) => {
    const field = path.reduce<{ type: GraphQLOutputType }>(fieldBelow, { type: info.returnType });
    return selectedBelow(info, ...path).map((node) =>
      getArgumentValues(field as GraphQLField<unknown, unknown>, node, info.variableValues),
    );
  };
}

function fieldBelow({ type }: { type: GraphQLOutputType }, name: string): GraphQLField<unknown, unknown> {
  const field = (getNamedType(type) as GraphQLObjectType).getFields()[name];
  if (!field) throw new Error(`There is no field ${name} below ${type}.`);
  return field;
}

/** Where in the answer the field being resolved stands. */
export function pathOf({ path }: GraphQLResolveInfo): (string | number)[] {
  const steps: (string | number)[] = [];
  for (let step: typeof path | undefined = path; step; step = step.prev) steps.unshift(step.key);
  return steps;
}
