import { serverAudits } from 'graphql-http';
import { expect, inject, test } from 'vitest';

/** The audits of graphql-http, which restate the GraphQL-over-HTTP specification. Their ids never change. */
const audits = serverAudits({ url: `${inject('address')}/graphql` });

test('there are sixty-one audits', () => {
  expect(audits.length).toBe(61);
});

test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))(
  '%s %s',
  async (_id, _name, audit) => {
    const result = await audit.fn();
    expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok');
  },
);
