import {
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isLeafType,
  isNonNullType,
  parse,
} from 'graphql';
import { expect, test } from 'vitest';
import { openSchema } from '../../../schema/index.ts';
import { findPlan } from '../../../schema/plan/known-plans.ts';

/** A value for each argument that has to be given. */
const needed: Record<string, string> = {
  slug: '"x"',
  id: '"QWN0b3I6eA"',
  ids: '[]',
  typed: '"x"',
  query: '"x"',
  version: '"x"',
};

/** Fields that are left to ordinary execution, with all that is below them. Take out what gets a plan. */
const left: string[] = ['Query.changes'];

test('every field of the schema has a plan but those that are known to have none', () => {
  const schema = openSchema();
  const found: string[] = [];
  const planned: string[] = [];
  const seen = new Set<string>();
  const visit = (type: GraphQLObjectType, around: (selection: string) => string): void => {
    if (seen.has(type.name)) return;
    seen.add(type.name);
    for (const field of Object.values(type.getFields())) {
      const name = `${type.name}.${field.name}`;
      const below = getNamedType(field.type);
      const args = field.args.filter(
        ({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined,
      );
      const call = args.map((arg) => `${arg.name}: ${needed[arg.name] ?? '{}'}`);
      const asked = (selection: string) =>
        around(`${field.name}${call.length > 0 ? `(${call.join(', ')})` : ''}${selection}`);
      if (!isPlanned(asked(isLeafType(below) ? '' : ' { __typename }'))) {
        found.push(name);
        continue;
      }
      planned.push(name);
      if (isLeafType(below)) continue;
      const types = isAbstractType(below) ? schema.getPossibleTypes(below) : [below as GraphQLObjectType];
      for (const one of types) visit(one, (selection) => asked(` { ... on ${one.name} { ${selection} } }`));
    }
  };
  visit(schema.getQueryType() as GraphQLObjectType, (selection) => `{ ${selection} }`);
  expect(found.sort()).toEqual(left.sort());
  expect(planned.length).toBeGreaterThan(100);
});

function isPlanned(query: string): boolean {
  try {
    findPlan({ query, operationName: null, variables: {} }, { parse, rules: [] });
    return true;
  } catch {
    return false;
  }
}
