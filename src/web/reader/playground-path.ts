import texts from '../operations/texts.json' with { type: 'json' };
import type { Question } from './operation.ts';

/** Where a question stands open in the playground. */
export function playgroundPath({ name, variables }: Question): string {
  const parameters = new URLSearchParams({ query: texts[name] });
  if (Object.keys(variables).length > 0) parameters.set('variables', JSON.stringify(variables, null, 2));
  return `/playground?${parameters}`;
}
