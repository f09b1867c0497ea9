import { GraphQLError, Kind } from 'graphql';
import { builder } from './builder.ts';

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

function readDay(value: unknown): string {
  if (typeof value === 'string' && isoDay.test(value) && !Number.isNaN(Date.parse(value))) return value;
  throw new GraphQLError(`${JSON.stringify(value)} is not a calendar day. Write it as "2022-05-17".`, {
    extensions: { code: 'INVALID_DATE' },
  });
}

builder.scalarType('Date', {
  description: 'A calendar day in ISO 8601: `2022-05-17`.',
  serialize: (value) => value,
  parseValue: readDay,
  parseLiteral: (node) => readDay(node.kind === Kind.STRING ? node.value : null),
});
