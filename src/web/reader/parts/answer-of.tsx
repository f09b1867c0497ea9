import type { ComponentChildren } from 'preact';
import { useAnswer } from '../ask.ts';
import type { Answer, OperationName, Question } from '../operation.ts';

interface Props<Name extends OperationName> {
  question: Question<Name>;
  children: (answer: Answer<Name>) => ComponentChildren;
  /** Shown where the question names something that is not there. */
  unknown?: ComponentChildren;
}

/** What a question is answered, once it is; until then that it is awaited, and kindly that it failed. */
export function AnswerOf<Name extends OperationName>({ question, children, unknown }: Props<Name>) {
  const asked = useAnswer(question);
  if (asked.state === 'answered') return <>{children(asked.answer)}</>;
  if (asked.state === 'unknown') return <>{unknown}</>;
  if (asked.state === 'asking') return <p class="waiting">One moment …</p>;
  return <Away reason={asked.reason} />;
}

function Away({ reason }: { reason: string }) {
  return (
    <div class="kind-message" role="alert">
      <h1>The news desk does not answer</h1>
      <p>
        The page is here, but the API behind it is away at the moment. Nothing is lost; it usually helps to
        try again in a minute.
      </p>
      <p>
        <button type="button" onClick={() => location.reload()}>
          Try again
        </button>
      </p>
      <p class="facts">
        <span>{reason}</span>
      </p>
    </div>
  );
}
