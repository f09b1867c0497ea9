import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  getOperationAST,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { ErrorCode } from '../../schema/errors.ts';
import { pageSize } from '../../schema/page.ts';

/** Most things that one operation may ask for: page sizes multiplied down each path, and summed. */
export const nodeLimit = 100_000;

export interface Asked {
  document: DocumentNode;
  operationName: string | null | undefined;
  variables: Readonly<Record<string, unknown>>;
}

/** The error of an operation that asks for too much, or null. Nothing is read to find that out. */
export function checkNodes(asked: Asked): GraphQLError | null {
  const count = countNodes(asked);
  if (count <= nodeLimit) return null;
  const code: ErrorCode = 'TOO_MANY_NODES';
  return new GraphQLError(
    `The operation asks for up to ${count} things at once. At most ${nodeLimit} are allowed. Ask for smaller pages with first or last.`,
    { extensions: { code, asked: count, limit: nodeLimit } },
  );
}

function countNodes({ document, operationName, variables }: Asked): number {
  const operation = getOperationAST(document, operationName);
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  return operation ? countBelow(operation.selectionSet, 1, { fragments, variables }) : 0;
}

interface Scope {
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Readonly<Record<string, unknown>>;
}

function countBelow(set: SelectionSetNode, times: number, scope: Scope): number {
  return set.selections.reduce((sum, selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = scope.fragments.get(selection.name.value);
      return fragment ? sum + countBelow(fragment.selectionSet, times, scope) : sum;
    }
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return sum + countBelow(selection.selectionSet, times, scope);
    const size = isConnection(selection) ? times * readSize(selection, scope) : 0;
    const below = selection.selectionSet ? countBelow(selection.selectionSet, size || times, scope) : 0;
    return sum + size + below;
  }, 0);
}

/** Lists that page are those whose edges are asked for. */
function isConnection({ selectionSet }: FieldNode): boolean {
  return Boolean(
    selectionSet?.selections.some(
      (selection) => selection.kind === Kind.FIELD && selection.name.value === 'edges',
    ),
  );
}

function readSize(field: FieldNode, { variables }: Scope): number {
  for (const { name, value } of field.arguments ?? []) {
    if (name.value !== 'first' && name.value !== 'last') continue;
    const size =
      value.kind === Kind.VARIABLE
        ? variables[value.name.value]
        : value.kind === Kind.INT
          ? value.value
          : null;
    if (size !== null && size !== undefined) return Math.max(1, Number(size) || 1);
  }
  return pageSize;
}
