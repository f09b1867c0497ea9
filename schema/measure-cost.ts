import { complexityFromQuery } from '@pothos/plugin-complexity';
import { type DocumentNode, getOperationAST, Kind } from 'graphql';
import { LRUCache } from 'lru-cache';
import { openSchema } from './index.ts';

/** An operation that has been validated. */
export interface Measured {
  document: DocumentNode;
  operationName: string | null | undefined;
  variables: Readonly<Record<string, unknown>>;
}

type Costs = LRUCache<string, { cost: number | null }>;

/** What documents cost, by what was passed to them: reading that of the document takes as long as planning it. */
const known = new WeakMap<DocumentNode, Costs>();
/** Most costs that are remembered of a document, and most characters of what each is remembered by. */
const limits = { costs: 10, characters: 1_000 };

/** What an operation costs with its variables, by the rules of cost.ts. Null where its variables do not fit it. */
export function measureCost(measured: Measured): number | null {
  const { document, operationName, variables } = measured;
  const key = JSON.stringify([operationName, variables]);
  if (key.length > limits.characters) return readCost(measured);
  const costs: Costs = known.get(document) ?? new LRUCache({ max: limits.costs });
  known.set(document, costs);
  const found = costs.get(key) ?? { cost: readCost(measured) };
  costs.set(key, found);
  return found.cost;
}

function readCost({ document, operationName, variables }: Measured): number | null {
  const operation = getOperationAST(document, operationName);
  if (!operation) return null;
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  try {
    const only: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
    return complexityFromQuery(only, { schema: openSchema(), variables }).complexity;
  } catch {
    // Running the operation says what is wrong with its variables.
    return null;
  }
}
