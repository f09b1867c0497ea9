import type { Question } from '../operation.ts';
import { playgroundPath } from '../playground-path.ts';

/** Opens in the playground what a view asked the API. */
export function ShowQuery({ question }: { question: Question }) {
  return (
    <a class="show-query" href={playgroundPath(question)}>
      Show this query
    </a>
  );
}
