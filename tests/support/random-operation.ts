import fc from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isNullableType,
} from 'graphql';
import { openSchema } from '../../schema/index.ts';

/** Real values for the arguments of operations, by the name of the argument or of its type. */
export type Values = Readonly<Record<string, readonly unknown[]>>;

/** An operation made of the schema at random, and the values of its variables. */
export interface RandomOperation {
  query: string;
  variables: Record<string, unknown>;
}

/** Valid operations on some fields of the query. */
export function randomOperations(values: Values, roots: readonly string[]): fc.Arbitrary<RandomOperation> {
  return fc
    .array(fc.nat(9_999), { minLength: 200, maxLength: 200 })
    .map((numbers) => makeOperation({ values, pick: picker(numbers), variables: [], aliases: 0 }, roots));
}

interface Making {
  values: Values;
  /** One of some things, as the next number says. */
  pick: <Item>(items: readonly Item[]) => Item;
  variables: { name: string; type: string; value: unknown }[];
  aliases: number;
}

const deepest = 4;
const oneTo = (most: number) => Array.from({ length: most }, (_, index) => index + 1);

function picker(numbers: readonly number[]): Making['pick'] {
  let place = 0;
  return <Item>(items: readonly Item[]) => {
    const number = (numbers[place++ % numbers.length] ?? 0) + Math.floor(place / numbers.length);
    return items[number % items.length] as Item;
  };
}

function makeOperation(making: Making, roots: readonly string[]): RandomOperation {
  const query = openSchema().getQueryType()?.getFields() ?? {};
  const fields = oneTo(making.pick([1, 1, 2])).map(
    (index) => `f${index}: ${makeField(query[making.pick(roots)] as Field, deepest, making)}`,
  );
  const declared = making.variables.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  return {
    query: `query Random${declared ? `(${declared})` : ''} { ${fields.join(' ')} }`,
    variables: Object.fromEntries(making.variables.map(({ name, value }) => [name, value])),
  };
}

type Field = GraphQLField<unknown, unknown>;

function makeField({ name, type, args }: Field, depth: number, making: Making): string {
  const given = makeArguments(args, making);
  const below = isLeafType(getNamedType(type)) ? '' : makeSelection(type, depth - 1, making);
  return `${name}${given.length > 0 ? `(${given.join(', ')})` : ''}${below}`;
}

function makeArguments(args: readonly GraphQLArgument[], making: Making): string[] {
  const isBackward = args.some(({ name }) => name === 'last') && making.pick([true, false, false, false]);
  return args.flatMap((argument) => {
    const { name, type } = argument;
    if (name === (isBackward ? 'first' : 'last')) return [];
    // Pages are small, else lists within lists are long.
    const isNeeded = name === 'first' || name === 'last' || !isNullableType(type);
    const known = valuesOf(argument, making.values);
    if (!known || !(isNeeded || making.pick([true, false, false]))) return [];
    const value = making.pick(known);
    if (making.pick([true, false, false])) return [`${name}: $${bind(String(type), value, making)}`];
    return [`${name}: ${literal(value, type)}`];
  });
}

function valuesOf({ name, type }: GraphQLArgument, values: Values): readonly unknown[] | null {
  const named = getNamedType(type);
  if (isEnumType(named)) {
    const names = named.getValues().map((one) => one.name);
    return isListType(isNonNullType(type) ? type.ofType : type) ? names.map((one) => [one]) : names;
  }
  return values[named.name] ?? values[name] ?? null;
}

function bind(type: string, value: unknown, { variables }: Making): string {
  const name = `v${variables.length}`;
  variables.push({ name, type, value });
  return name;
}

function makeSelection(type: GraphQLOutputType, depth: number, making: Making): string {
  const named = getNamedType(type);
  if (!isAbstractType(named)) return ` { ${makeFields(named as GraphQLObjectType, depth, making)} }`;
  const parts = openSchema()
    .getPossibleTypes(named)
    .map((one) => `... on ${one.name} { ${makeFields(one, depth, making)} }`);
  return ` { __typename ${parts.join(' ')} }`;
}

/** A few fields below an object, among them aliases, fragments and directives. */
function makeFields(type: GraphQLObjectType, depth: number, making: Making): string {
  const all = Object.values(type.getFields());
  const shallow = all.filter((one) => isLeafType(getNamedType(one.type)));
  const usable = depth <= 0 && shallow.length > 0 ? shallow : all;
  const page = all.filter(({ name }) => name === 'edges' || name === 'node');
  const chosen = new Set([
    ...page.slice(0, depth > 0 ? 1 : 0),
    ...oneTo(making.pick([1, 2, 3])).map(() => making.pick(usable)),
  ]);
  return [...chosen].map((one) => decorate(makeField(one, depth, making), type, making)).join(' ');
}

function decorate(text: string, { name }: GraphQLObjectType, making: Making): string {
  switch (making.pick(oneTo(9))) {
    case 1:
      return `a${making.aliases++}: ${text}`;
    case 2:
      return `... on ${name} { ${text} }`;
    case 3:
      return `... @include(if: $${bind('Boolean!', making.pick([true, true, false]), making)}) { ${text} } __typename`;
    case 4:
      return `__typename ${text}`;
    default:
      return text;
  }
}

/** A value as the document holds it, enum values without quotation marks. */
function literal(value: unknown, type: unknown): string {
  const inner = getNamedType(type as GraphQLArgument['type']);
  if (Array.isArray(value)) return `[${value.map((item) => literal(item, inner)).join(', ')}]`;
  if (isEnumType(inner)) return String(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = 'getFields' in inner ? (inner.getFields() as Record<string, { type: unknown }>) : {};
  return `{ ${Object.entries(value)
    .map(([key, item]) => `${key}: ${literal(item, fields[key]?.type)}`)
    .join(', ')} }`;
}
