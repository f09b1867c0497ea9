import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { Draw } from '../draw.ts';
import { printValue } from './print-value.ts';
import { type Known, makeValue } from './value.ts';

/** An operation as it is sent. */
export interface MadeOperation {
  query: string;
  variables: Record<string, unknown>;
  operationName?: string;
}

interface Making {
  draw: Draw;
  schema: GraphQLSchema;
  known: Known;
  variables: Map<string, { type: string; value: unknown }>;
  fragments: string[];
}

const deepest = 6;

/** Makes an operation that follows the schema, apart from values that are not always what their types take. */
export function makeOperation(draw: Draw, schema: GraphQLSchema, known: Known): MadeOperation {
  const making: Making = { draw, schema, known, variables: new Map(), fragments: [] };
  const root = schema.getQueryType() as GraphQLNamedType;
  const selection = makeSelection(making, root, 0);
  const declared = [...making.variables].map(([name, { type }]) => `$${name}: ${type}`);
  const head = declared.length > 0 ? `query Made(${declared.join(', ')})` : draw.pick(['query Made', '']);
  return {
    query: [`${head} ${selection}`, ...making.fragments].join('\n'),
    variables: Object.fromEntries([...making.variables].map(([name, { value }]) => [name, value])),
    ...(head !== '' && draw.oneIn(5) ? { operationName: draw.pick(['Made', 'Other']) } : {}),
  };
}

function makeSelection(making: Making, type: GraphQLNamedType, depth: number): string {
  const { draw, schema } = making;
  const parts: string[] = [];
  if (isObjectType(type) || isInterfaceType(type)) {
    const fields = Object.values(type.getFields());
    const plain = fields.filter((field) => isLeafType(getNamedType(field.type)));
    const usable = depth < deepest ? fields : plain;
    parts.push(...draw.some(usable, 1, depth === 0 ? 2 : 4).map((field) => makeField(making, field, depth)));
  }
  if (isAbstractType(type)) {
    for (const possible of draw.some(schema.getPossibleTypes(type), 1, 2)) {
      if (depth < deepest)
        parts.push(`... on ${possible.name} ${makeSelection(making, possible, depth + 1)}`);
    }
  }
  if (parts.length === 0 || draw.oneIn(8)) parts.push('__typename');
  const text = `{ ${parts.join(' ')} }`;
  if (depth === 0 || !draw.oneIn(15)) return text;
  const name = `F${making.fragments.length}`;
  making.fragments.push(`fragment ${name} on ${type.name} ${text}`);
  return `{ ...${name} ${draw.oneIn(3) ? makeDirective(making) : ''} }`;
}

function makeField(making: Making, field: GraphQLField<unknown, unknown>, depth: number): string {
  const { draw } = making;
  const alias = draw.oneIn(10) ? `a${draw.below(1_000)}: ` : '';
  const args = field.args
    .filter((arg) => isRequiredArgument(arg) || draw.below(3) === 1)
    .map((arg) => `${arg.name}: ${makeArgument(making, arg)}`);
  const list = args.length > 0 ? `(${args.join(', ')})` : '';
  const type = getNamedType(field.type);
  const below = isLeafType(type) ? '' : ` ${makeSelection(making, type, depth + 1)}`;
  const directive = draw.oneIn(20) ? ` ${makeDirective(making)}` : '';
  return `${alias}${field.name}${list}${directive}${below}`;
}

function makeArgument({ draw, known, variables }: Making, arg: GraphQLArgument): string {
  const value = makeValue(draw, known, arg.type, arg.name);
  if (!draw.oneIn(5)) return printValue(value);
  const name = `v${variables.size}`;
  variables.set(name, { type: String(arg.type), value });
  return `$${name}`;
}

function makeDirective({ draw }: Making): string {
  return `@${draw.pick(['include', 'skip'])}(if: ${draw.pick(['true', 'false'])})`;
}
