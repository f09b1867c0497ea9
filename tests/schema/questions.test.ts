import { describe, expect, test } from 'vitest';
import { questions } from '../questions/table.ts';
import { ask } from '../support/query.ts';
import { watchTraffic } from '../support/traffic.ts';

test('there are forty-one questions', () => {
  expect(questions.length).toBe(41);
  expect(new Set(questions.map(({ question }) => question)).size).toBe(41);
});

describe('questions', () => {
  test.each(questions.map((one) => [one.question, one] as const))('%s', async (_question, one) => {
    let answer = '';
    const { statements, roundTrips } = await watchTraffic(async () => {
      answer = JSON.stringify(await ask(one.operation));
    });
    for (const part of one.holds) expect(answer).toContain(part);
    for (const part of one.lacks ?? []) expect(answer).not.toContain(part);
    expect({ statements: statements.length, roundTrips }).toEqual({
      statements: one.statements,
      roundTrips: one.roundTrips,
    });
  });
});
