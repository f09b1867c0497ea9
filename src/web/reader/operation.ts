import type { Operations } from '../operations/answers.ts';
import hashes from '../operations/hashes.json' with { type: 'json' };

export type OperationName = keyof Operations;

/** One question to the API: a stored document and its variables. */
export interface Question<Name extends OperationName = OperationName> {
  name: Name;
  variables: Operations[Name]['variables'];
}

export type Answer<Name extends OperationName> = Operations[Name]['answer'];

/** Where a question is asked by GET, its document named by its hash. */
export function operationPath({ name, variables }: Question): string {
  const parameters = new URLSearchParams({ documentId: `sha256:${hashes[name]}` });
  if (Object.keys(variables).length > 0) parameters.set('variables', JSON.stringify(variables));
  return `/graphql?${parameters}`;
}
