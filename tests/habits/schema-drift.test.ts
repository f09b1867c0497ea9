import { readFileSync } from 'node:fs';
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { printSorted } from '../../schema/print.ts';

const printed = printSorted();

test('schema.graphql is what the code says', () => {
  const committed = readFileSync('schema/schema.graphql', 'utf8');
  expect(committed, 'run "npm run schema" and commit the result').toBe(printed);
});

test('the schema is printed the same way twice', () => {
  expect(printSorted()).toBe(printed);
});

test('every type, field, argument and enum value has a description', () => {
  const relay = new Set([
    'PageInfo.hasNextPage',
    'PageInfo.hasPreviousPage',
    'PageInfo.startCursor',
    'PageInfo.endCursor',
  ]);
  const bare: string[] = [];
  const check = (name: string, described: { description?: string | null | undefined }) => {
    if (!described.description && !relay.has(name)) bare.push(name);
  };
  const builtIn = /^(__|String$|Int$|Float$|Boolean$|ID$)/;
  for (const type of Object.values(buildSchema(printed).getTypeMap())) {
    if (builtIn.test(type.name)) continue;
    check(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value);
    if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        check(`${type.name}.${field.name}`, field);
        if ('args' in field)
          for (const arg of field.args) check(`${type.name}.${field.name}(${arg.name})`, arg);
      }
    }
  }
  expect(bare, 'say what each of these means').toEqual([]);
});
