import { complexityFromQuery } from '@pothos/plugin-complexity';
import { type DocumentNode, getOperationAST, Kind } from 'graphql';
import { schema } from './index.ts';

/** An operation that has been validated. */
export interface Measured {
  document: DocumentNode;
  operationName: string | null | undefined;
  variables: Readonly<Record<string, unknown>>;
}

/** What an operation costs with its variables, by the rules of cost.ts. Null where its variables do not fit it. */
export function measureCost({ document, operationName, variables }: Measured): number | null {
  const operation = getOperationAST(document, operationName);
  if (!operation) return null;
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  try {
    const only: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
    return complexityFromQuery(only, { schema, variables }).complexity;
  } catch {
    // Running the operation says what is wrong with its variables.
    return null;
  }
}
