import {
  type ASTVisitor,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  NoUnusedFragmentsRule,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import type { ErrorCode } from '../../schema/errors.ts';

/** What a document may be made of, fragments written out; the first too much of anything refuses it. */
export const documentLimits = {
  operations: { most: 50, meaning: 'Operations to choose from.' },
  depth: { most: 20, meaning: 'Levels of fields below each other.' },
  fields: { most: 1_000, meaning: 'Fields in all.' },
  aliases: { most: 50, meaning: 'Fields under another name.' },
  roots: { most: 20, meaning: 'Fields of the query itself.' },
  repeats: { most: 10, meaning: 'Times that the same field stands in one selection.' },
  overlaps: { most: 10_000, meaning: 'Pairs of fields under one name in one place.' },
  spreads: { most: 200, meaning: 'Fragments spread.' },
  directives: { most: 50, meaning: 'Directives in all.' },
} as const;
type Limit = keyof typeof documentLimits;
const limits = Object.keys(documentLimits) as Limit[];

/**
 * What is asked before GraphQL's own rules, which take long over documents that are out of all proportion. A
 * fragment that no operation spreads would pass by the limits.
 */
export const boundingRules: readonly ValidationRule[] = [limitDocument, NoUnusedFragmentsRule];

/** A validation rule: refuses documents that are out of all proportion before anything is read. */
export function limitDocument(context: ValidationContext): ASTVisitor {
  const report = (excess: Limit | null) => {
    if (excess) context.reportError(describe(excess));
  };
  return {
    Document: ({ definitions }) => {
      const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
      if (operations.length <= documentLimits.operations.most) return undefined;
      report('operations');
      return false;
    },
    OperationDefinition: ({ selectionSet }) => {
      report(findExcess(selectionSet, (name) => context.getFragment(name) ?? null));
      return false;
    },
  };
}

type FindFragment = (name: string) => FragmentDefinitionNode | null;

/** A selection, and the names of the fragments that it stands in. */
interface Selected {
  set: SelectionSetNode;
  within: string[];
}

/** Goes through a document as through its answer: what is selected in one place is looked at together. */
function findExcess(root: SelectionSetNode, findFragment: FindFragment): Limit | null {
  const counts = Object.fromEntries(limits.map((name) => [name, 0])) as Record<Limit, number>;
  const waiting = [{ depth: 1, sets: [{ set: root, within: [] as string[] }] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { depth, sets } = next;
    const fields = new Map<string, { count: number; below: Selected[] }>();
    // What fragments select is put behind, while this goes on.
    for (const { set, within } of sets) {
      counts.repeats = Math.max(counts.repeats, countRepeats(set));
      for (const selection of set.selections) {
        counts.directives += selection.directives?.length ?? 0;
        const below = readBelow(selection, findFragment, within);
        if (selection.kind === Kind.FIELD) {
          countField(counts, selection, depth);
          const name = nameOf(selection);
          const field = fields.get(name) ?? { count: 0, below: [] };
          counts.overlaps += field.count;
          field.count += 1;
          if (below) field.below.push(below);
          fields.set(name, field);
        } else {
          counts.spreads += selection.kind === Kind.FRAGMENT_SPREAD ? 1 : 0;
          if (below) sets.push(below);
        }
      }
      const excess = limits.find((name) => counts[name] > documentLimits[name].most);
      if (excess) return excess;
    }
    for (const { below } of fields.values())
      if (below.length > 0) waiting.push({ depth: depth + 1, sets: below });
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
  const names = selections.flatMap((one) => (one.kind === Kind.FIELD ? [nameOf(one)] : []));
  return Math.max(
    0,
    ...Map.groupBy(names, (name) => name)
      .values()
      .map(({ length }) => length),
  );
}

function nameOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

/** What is selected below; a fragment within itself is left to the rule that forbids that. */
function readBelow(
  selection: SelectionSetNode['selections'][number],
  findFragment: FindFragment,
  within: string[],
): Selected | null {
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
