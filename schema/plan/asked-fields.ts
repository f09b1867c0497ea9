import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  type getVariableValues,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { notPlanned } from './not-planned.ts';

export type Variables = Extract<
  ReturnType<typeof getVariableValues>,
  { variableValues: unknown }
>['variableValues'];

/** What the selections of a document are read with. */
export interface Document {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Variables;
}

/** A field of the answer: its name there, and the places of the document that ask for it. */
export interface AskedField {
  key: string;
  nodes: FieldNode[];
}

/** The fields that some selections ask of an object, in the order of the answer (GraphQL, 6.3.2). */
export function askedFields(
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  document: Document,
): AskedField[] {
  const fields = new Map<string, FieldNode[]>();
  const seen = new Set<string>();
  const visit = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (!isIncluded(selection, document)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        fields.set(key, [...(fields.get(key) ?? []), selection]);
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? spread(selection.name.value) : selection;
      if (fragment && fits(type, fragment.typeCondition?.name.value, document)) visit(fragment.selectionSet);
    }
  };
  const spread = (name: string) => {
    if (seen.has(name)) return null;
    seen.add(name);
    return document.fragments.get(name) ?? notPlanned(`fragment ${name}`);
  };
  for (const set of sets) visit(set);
  return [...fields].map(([key, nodes]) => ({ key, nodes }));
}

/** The arguments of a field, with their defaults. */
export function argumentsOf(
  field: Parameters<typeof getArgumentValues>[0],
  { nodes: [node] }: AskedField,
  variables: Variables,
): Record<string, unknown> {
  return getArgumentValues(field, node as FieldNode, variables) as Record<string, unknown>;
}

/** The selections below a field. */
export function selectionsBelow({ nodes }: AskedField): SelectionSetNode[] {
  return nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
}

function isIncluded(selection: SelectionNode, { variables }: Document): boolean {
  const directives = selection.directives ?? [];
  if (directives.length === 0) return true;
  if (directives.some(({ name }) => name.value !== 'skip' && name.value !== 'include'))
    notPlanned('a directive');
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variables);
  return skip?.if !== true && include?.if !== false;
}

function fits(type: GraphQLObjectType, condition: string | undefined, { schema }: Document): boolean {
  if (condition === undefined || condition === type.name) return true;
  const wanted = schema.getType(condition);
  return isAbstractType(wanted) && isObjectType(type) && schema.isSubType(wanted, type);
}
