import { useEffect, useState } from 'preact/hooks';
import { type Answer, type OperationName, operationPath, type Question } from './operation.ts';

/** Where a question stands. */
export type Asked<Name extends OperationName> =
  | { state: 'asking' }
  | { state: 'answered'; answer: Answer<Name> }
  | { state: 'unknown' }
  | { state: 'failed'; reason: string };

/** Asks the API by GET, so that caches on the way can answer. */
export async function ask<Name extends OperationName>(question: Question<Name>): Promise<Answer<Name>> {
  const response = await fetch(operationPath(question));
  const { data, errors } = (await response.json()) as {
    data?: Answer<Name> | null;
    errors?: { message: string; extensions?: { code?: string } }[];
  };
  if (errors?.[0]) throw new Error(errors[0].message, { cause: errors[0].extensions?.code });
  if (!data) throw new Error('The answer holds nothing.');
  return data;
}

/** Asks a question as soon as it is there, and anew when it changes. */
export function useAnswer<Name extends OperationName>(question: Question<Name> | null): Asked<Name> {
  const path = question ? operationPath(question) : null;
  const [asked, setAsked] = useState<{ path: string | null; result: Asked<Name> }>(nothingYet);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path says all that the question does.
  useEffect(() => {
    if (question === null) return;
    let current = true;
    const settle = (result: Asked<Name>) => current && setAsked({ path, result });
    ask(question).then(
      (answer) => settle({ state: 'answered', answer }),
      (error: unknown) =>
        settle(isUnknown(error) ? { state: 'unknown' } : { state: 'failed', reason: String(error) }),
    );
    return () => {
      current = false;
    };
  }, [path]);
  return asked.path === path ? asked.result : { state: 'asking' };
}

/** Whether the API says that a filter names something that is not there. */
function isUnknown(error: unknown): boolean {
  return error instanceof Error && error.cause === 'UNKNOWN_SLUG';
}

const nothingYet = { path: null, result: { state: 'asking' } } as const;
