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
  isObjectType,
} from 'graphql';
import { schema } from '../../schema/index.ts';

/** Real values for the arguments of operations, by the name of the argument or of its type. */
export type Values = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** An operation made of the schema at random, and the values of its variables. */
export interface RandomOperation {
  query: string;
  variables: Record<string, unknown>;
}

interface Made {
  text: string;
  variables: Record<string, { type: string; value: unknown }>;
}

const deepest = 5;

/** Valid operations on fields of the query that `roots` names. */
export function randomOperations(values: Values, roots: readonly string[]): fc.Arbitrary<RandomOperation> {
  const query = schema.getQueryType() as GraphQLObjectType;
  const root = fc
    .constantFrom(...roots)
    .chain((name) => field(query.getFields()[name] as Field, values, deepest, true));
  return fc.uniqueArray(root, { minLength: 1, maxLength: 2, selector: ({ text }) => text }).map((made) => {
    const named = made.map(({ text, variables }, index) => ({
      text: `f${index}: ${text}`.replaceAll('$', `$v${index}`),
      variables: Object.entries(variables).map(([name, one]) => [`v${index}${name}`, one] as const),
    }));
    const all = named.flatMap(({ variables }) => variables);
    const declared = all.map(([name, { type }]) => `$${name}: ${type}`).join(', ');
    const body = named.map(({ text }) => text).join(' ');
    return {
      query: `query Random${declared ? `(${declared})` : ''} { ${body} }`,
      variables: Object.fromEntries(all.map(([name, { value }]) => [name, value])),
    };
  });
}

type Field = GraphQLField<unknown, unknown>;

/** A field with arguments and what is below it; only fields of the query itself take variables. */
function field(one: Field, values: Values, depth: number, isRoot: boolean): fc.Arbitrary<Made> {
  const given = fc
    .tuple(...one.args.map((argument) => argumentOf(argument, values)))
    .map((list) => list.filter((argument) => argument !== null));
  const below = isLeafType(getNamedType(one.type)) ? fc.constant('') : selection(one.type, values, depth - 1);
  return fc.tuple(given, below, fc.boolean()).map(([args, text, bound]) => {
    const variables: Made['variables'] = {};
    const written = args.map(({ name, type, value }) => {
      if (!isRoot || !bound) return `${name}: ${literal(value, type)}`;
      variables[name] = { type, value };
      return `${name}: $${name}`;
    });
    return { text: `${one.name}${written.length > 0 ? `(${written.join(', ')})` : ''}${text}`, variables };
  });
}

interface Given {
  name: string;
  type: string;
  value: unknown;
}

function argumentOf({ name, type }: GraphQLArgument, values: Values): fc.Arbitrary<Given | null> {
  const known = values[`${getNamedType(type)}`] ?? values[name];
  const isRequired = String(type).endsWith('!') && !['first', 'view', 'interval', 'minEventCount'].includes(name);
  const made = known ?? enumValues(type);
  if (!made) return fc.constant(null);
  const given = made.map((value) => ({ name, type: String(type), value }));
  return isRequired ? given : fc.option(given, { nil: null, freq: 1 });
}

function enumValues(type: GraphQLArgument['type']): fc.Arbitrary<unknown> | null {
  const named = getNamedType(type);
  if (!isEnumType(named)) return null;
  const value = fc.constantFrom(...named.getValues().map((one) => one.name));
  return isListType(type) ? fc.uniqueArray(value, { minLength: 1, maxLength: 2 }) : value;
}

/** A few fields below an object, among them aliases, fragments and directives. */
function selection(type: GraphQLOutputType, values: Values, depth: number): fc.Arbitrary<string> {
  const named = getNamedType(type);
  if (isAbstractType(named)) {
    const each = schema.getPossibleTypes(named).map((one) =>
      fields(one, values, depth).map((text) => `... on ${one.name} { ${text} }`),
    );
    return fc.tuple(...each).map((parts) => ` { __typename ${parts.join(' ')} }`);
  }
  return fields(named as GraphQLObjectType, values, depth).map((text) => ` { ${text} }`);
}

function fields(type: GraphQLObjectType, values: Values, depth: number): fc.Arbitrary<string> {
  const all = Object.values(type.getFields());
  const shallow = all.filter((one) => isLeafType(getNamedType(one.type)));
  const usable = depth <= 0 && shallow.length > 0 ? shallow : all;
  const wrapped = isObjectType(type) && ('edges' in type.getFields() || 'node' in type.getFields());
  return fc
    .uniqueArray(fc.constantFrom(...usable), { minLength: wrapped ? 2 : 1, maxLength: 4 })
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((one) =>
          fc.tuple(field(one, values, depth, false), fc.integer({ min: 0, max: 9 })).map(([{ text }, way]) => write(text, way, type.name)),
        ),
      ),
    )
    .map((texts) => texts.join(' '));
}

let aliases = 0;

function write(text: string, way: number, type: string): string {
  if (way === 0) return `a${aliases++ % 40}: ${text}`;
  if (way === 1) return `... on ${type} { ${text} }`;
  if (way === 2) return `... @include(if: true) { ${text} }`;
  if (way === 3) return `__typename ${text}`;
  return text;
}

/** A value as GraphQL writes it. Enum values stand as they are where the argument's type or field says so. */
function literal(value: unknown, type: string): string {
  const named = schema.getType(type.replace(/[[\]!]/g, ''));
  if (isEnumType(named)) return JSON.stringify(value).replaceAll('"', '');
  return written(value);
}

const constant = /^[A-Z][A-Z_]+$/;

function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value).map(([key, item]) => `${key}: ${/^(countries)$/.test(key) ? JSON.stringify(item) : written(item)}`).join(', ')} }`;
  return typeof value === 'string' && constant.test(value) ? value : JSON.stringify(value);
}
