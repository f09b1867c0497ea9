import {
  type ASTVisitor,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import type { ErrorCode } from '../../schema/errors.ts';

/** What a document may be made of, fragments written out; the first too much of anything refuses it. */
export const documentLimits = {
  depth: { most: 20, meaning: 'Levels of fields below each other.' },
  fields: { most: 1_000, meaning: 'Fields in all.' },
  aliases: { most: 50, meaning: 'Fields under another name.' },
  roots: { most: 20, meaning: 'Fields of the query itself.' },
  repeats: { most: 10, meaning: 'Times that the same field stands in one selection.' },
  spreads: { most: 200, meaning: 'Fragments spread.' },
  directives: { most: 50, meaning: 'Directives in all.' },
} as const;
type Limit = keyof typeof documentLimits;
const limits = Object.keys(documentLimits) as Limit[];

/** A validation rule: refuses documents that are out of all proportion before anything is read. */
export function limitDocument(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition: {
      leave: ({ selectionSet }) => {
        const excess = findExcess(selectionSet, (name) => context.getFragment(name) ?? null);
        if (excess) context.reportError(describe(excess));
        return undefined;
      },
    },
  };
}

type FindFragment = (name: string) => FragmentDefinitionNode | null;

function findExcess(root: SelectionSetNode, findFragment: FindFragment): Limit | null {
  const counts = Object.fromEntries(limits.map((name) => [name, 0])) as Record<Limit, number>;
  const waiting = [{ set: root, depth: 1, within: [] as string[] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { set, depth, within } = next;
    counts.repeats = Math.max(counts.repeats, countRepeats(set));
    for (const selection of set.selections) {
      counts.directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) countField(counts, selection, depth);
      counts.spreads += selection.kind === Kind.FRAGMENT_SPREAD ? 1 : 0;
      const below = readBelow(selection, findFragment, within);
      if (below) waiting.push({ ...below, depth: selection.kind === Kind.FIELD ? depth + 1 : depth });
    }
    const excess = limits.find((name) => counts[name] > documentLimits[name].most);
    if (excess) return excess;
  }
  return null;
}

function countField(counts: Record<Limit, number>, field: FieldNode, depth: number): void {
  counts.fields += 1;
  counts.aliases += field.alias ? 1 : 0;
  counts.roots += depth === 1 ? 1 : 0;
  counts.depth = Math.max(counts.depth, depth);
}

/** How often the most frequent field of one selection stands there under the same name, as it is written. */
function countRepeats({ selections }: SelectionSetNode): number {
  const names = selections.flatMap((one) => (one.kind === Kind.FIELD ? [(one.alias ?? one.name).value] : []));
  return Math.max(
    0,
    ...Map.groupBy(names, (name) => name)
      .values()
      .map(({ length }) => length),
  );
}

/** What is selected below; a fragment within itself is left to the rule that forbids that. */
function readBelow(
  selection: SelectionSetNode['selections'][number],
  findFragment: FindFragment,
  within: string[],
): { set: SelectionSetNode; within: string[] } | null {
  if (selection.kind !== Kind.FRAGMENT_SPREAD) {
    return selection.selectionSet ? { set: selection.selectionSet, within } : null;
  }
  const name = selection.name.value;
  const fragment = within.includes(name) ? null : findFragment(name);
  return fragment && { set: fragment.selectionSet, within: [...within, name] };
}

function describe(limit: Limit): GraphQLError {
  const { most, meaning } = documentLimits[limit];
  const code: ErrorCode = 'DOCUMENT_TOO_LARGE';
  return new GraphQLError(
    `The document has too many ${limit}. At most ${most} are allowed (${meaning.toLowerCase().replace(/\.$/, '')}). Ask in several operations.`,
    { extensions: { code, limit } },
  );
}
