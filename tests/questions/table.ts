import { actorQuestions } from './actors.ts';
import { eventQuestions } from './events.ts';
import { overviewQuestions } from './overviews.ts';
import type { Question } from './question.ts';

export const questions: readonly Question[] = [...eventQuestions, ...actorQuestions, ...overviewQuestions];

/** The questions as a page to read: what is asked, what the texts say, where the answer falls short, what it costs. */
export function printTable(): string {
  const rows = questions.map(
    ({ question, answer, knownGap, statements, roundTrips }, index) =>
      `| ${index + 1} | ${question} | ${answer} | ${knownGap ?? ''} | ${statements} | ${roundTrips} |`,
  );
  const operations = questions.map(
    ({ question, operation }, index) =>
      `${index + 1}. ${question}\n\n   \`${operation.replace(/\s+/g, ' ')}\`\n`,
  );
  return [
    '# Forty-one questions a reader of this corpus would ask',
    '',
    'Each is one GraphQL operation. The answer is what the texts say, in words; tests/schema/questions.test.ts',
    'checks that the API gives it, with exactly so many SQL statements and round trips to libSQL (each round trip',
    'reads the dataset version beside what it was sent for). Made by tests/habits/questions.test.ts: run it with `-u`.',
    '',
    '| | question | answer | where the API falls short | statements | round trips |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
    '## Operations',
    '',
    ...operations,
  ].join('\n');
}
