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
import { openSchema } from '../index.ts';
import type { Variables } from './asked-fields.ts';
import { NotPlanned, notPlanned } from './not-planned.ts';
import {
  type Operation,
  type OperationPlan,
  planOperation,
  readVariables,
  sizeOfPlan,
} from './operation-plan.ts';
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

/** An operation that has been read. */
interface Known {
  operation: Operation;
  /** Names of the variables whose values shape its plan. */
  shaping: readonly string[];
}

/** Operations by their text; null for what cannot be planned. */
const operations = new LRUCache<string, { known: Known | null }>({
  maxSize: 8 * 1024 * 1024,
  sizeCalculation: ({ known }, key) => key.length * 2 + 1_000 + (known ? tokensOf(known) * 130 : 0),
});

/** Their plans, by the text and the values that shape them. */
const plans = new LRUCache<string, { known: Known; plan: OperationPlan | null }>({
  maxSize: 24 * 1024 * 1024,
  sizeCalculation: ({ known, plan }, key) =>
    key.length * 2 + 1_000 + (plan ? sizeOfPlan(plan) + tokensOf(known) * 600 : 0),
});

function tokensOf({ operation }: Known): number {
  return operation.document.tokenCount ?? 0;
}

/** The plan of an operation, made once; throws where ordinary execution has to answer. */
export function findPlan(asked: Asked, reading: ReadingRules): Planned {
  const known = findOperation(asked, reading) ?? notPlanned('the document');
  const { operation, shaping } = known;
  const variables = readVariables(operation, asked.variables);
  const shape = JSON.stringify(shaping.map((name) => variables.coerced[name] ?? null));
  const key = `${shape}\n${keyOf(asked)}`;
  const found = plans.get(key) ?? { known, plan: tryPlan(operation, variables) };
  plans.set(key, found);
  return {
    plan: found.plan ?? notPlanned('the operation'),
    document: operation.document,
    variables,
    giveUp: () => plans.set(key, { known, plan: null }),
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

function keyOf({ query, operationName }: Asked): string {
  return `${operationName ?? ''} ${query}`;
}

function findOperation(asked: Asked, reading: ReadingRules): Known | null {
  const { query, operationName } = asked;
  const key = keyOf(asked);
  const before = operations.get(key);
  if (before) return before.known;
  const made = { known: readDocument(query, operationName, reading) };
  operations.set(key, made);
  return made.known;
}

function readDocument(query: string, name: string | null, { parse, rules }: ReadingRules): Known | null {
  try {
    const document = parse(query);
    // The rules of GraphQL compare every field with every other: they only see what is within the limits.
    for (const some of [rules, specifiedRules])
      if (validate(openSchema(), document, some, { maxErrors: 1 }).length > 0) return null;
    return {
      operation: { document, name },
      shaping: shapingVariables(document),
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
