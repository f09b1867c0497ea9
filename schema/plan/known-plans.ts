import {
  type ASTNode,
  type DocumentNode,
  Kind,
  type SelectionNode,
  specifiedRules,
  type ValidationRule,
  validate,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { schema } from '../index.ts';
import type { Variables } from './asked-fields.ts';
import { NotPlanned, notPlanned } from './not-planned.ts';
import { type Operation, type OperationPlan, planOperation, readVariables } from './operation-plan.ts';
import { boundArguments } from './root-plan.ts';

export interface Asked {
  query: string;
  operationName: string | null;
  variables: Readonly<Record<string, unknown>>;
}

/** How documents are read, and what they must keep to beside GraphQL's own rules. */
export interface ReadingRules {
  parse: (text: string) => DocumentNode;
  rules: readonly ValidationRule[];
}

/** A plan and what it is to be carried out with. */
export interface Planned {
  plan: OperationPlan;
  document: DocumentNode;
  variables: Variables;
  /** To be called when it turns out not to do. */
  giveUp: () => void;
}

/** An operation that has been read, with its plans by the values of the variables that shape them. */
interface Known {
  operation: Operation;
  shaping: readonly string[];
  plans: LRUCache<string, { plan: OperationPlan | null }>;
}

/** Most operations that are remembered, and most plans of each. */
const limits = { operations: 500, plans: 20 };

const known = new LRUCache<string, { known: Known | null }>({ max: limits.operations });

/** The plan of an operation, made once; throws where ordinary execution has to answer. */
export function findPlan(asked: Asked, reading: ReadingRules): Planned {
  const { operation, shaping, plans } = findOperation(asked, reading) ?? notPlanned('the document');
  const variables = readVariables(operation, asked.variables);
  const shape = JSON.stringify(shaping.map((name) => variables.coerced[name] ?? null));
  const found = plans.get(shape) ?? { plan: tryPlan(operation, variables) };
  plans.set(shape, found);
  return {
    plan: found.plan ?? notPlanned('the operation'),
    document: operation.document,
    variables,
    giveUp: () => plans.set(shape, { plan: null }),
  };
}

function tryPlan(operation: Operation, variables: Variables): OperationPlan | null {
  try {
    return planOperation(operation, variables);
  } catch (error) {
    if (error instanceof NotPlanned) return null;
    throw error;
  }
}

function findOperation({ query, operationName }: Asked, reading: ReadingRules): Known | null {
  const key = `${operationName ?? ''} ${query}`;
  const before = known.get(key);
  if (before) return before.known;
  const made = { known: readDocument(query, operationName, reading) };
  known.set(key, made);
  return made.known;
}

function readDocument(query: string, name: string | null, { parse, rules }: ReadingRules): Known | null {
  try {
    const document = parse(query);
    // The rules of GraphQL compare every field with every other: they only see what is within the limits.
    for (const some of [rules, specifiedRules])
      if (validate(schema, document, some, { maxErrors: 1 }).length > 0) return null;
    return {
      operation: { document, name },
      shaping: shapingVariables(document),
      plans: new LRUCache({ max: limits.plans }),
    };
  } catch {
    return null;
  }
}

/** Variables that change more of a statement than which rows it reads. */
function shapingVariables(document: DocumentNode): string[] {
  const shaping = new Set<string>();
  const note = (node: ASTNode) =>
    visit(node, {
      VariableDefinition: () => false,
      Variable: ({ name }) => {
        shaping.add(name.value);
      },
    });
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) note(definition);
    else for (const root of definition.selectionSet.selections) noteRoot(root, note);
  }
  return [...shaping].sort();
}

function noteRoot(field: SelectionNode, note: (node: ASTNode) => void): void {
  if (field.kind !== Kind.FIELD) {
    note(field);
    return;
  }
  for (const argument of field.arguments ?? []) if (!boundArguments.has(argument.name.value)) note(argument);
  for (const node of [...(field.directives ?? []), ...(field.selectionSet?.selections ?? [])]) note(node);
}
