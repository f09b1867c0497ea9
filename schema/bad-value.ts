import {
  type ASTNode,
  type DocumentNode,
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInputType,
  Kind,
  TypeInfo,
  typeFromAST,
  type VariableDefinitionNode,
  validateInputValue,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { argumentError } from './errors.ts';

/**
 * Errors about values that an argument cannot take, with the code and the path of the argument, as all mistakes
 * of the asker have; the library gives neither. Others are left as they are. `variables` as they were sent.
 */
export function placeBadValues(
  errors: readonly GraphQLError[],
  asked: {
    schema: GraphQLSchema;
    document: DocumentNode;
    variables: Readonly<Record<string, unknown>>;
  },
): GraphQLError[] {
  const variables = new Set<ASTNode>();
  return errors.flatMap((error) => {
    const node = error.nodes?.[0];
    if (!node || error.extensions.code !== undefined) return [error];
    if (node.kind === Kind.VARIABLE_DEFINITION && aboutValue.test(error.message)) {
      // All that is wrong with a variable is found again at once.
      const isFirst = !variables.has(node);
      variables.add(node);
      return isFirst ? placeVariable(error, node, asked) : [];
    }
    const place = findPlace(node, asked);
    return place ? [describe(error, place.type, place.argument)] : [error];
  });
}

const aboutValue = /^Variable "\$\w+" (has invalid|got invalid|of required type)/;

interface Place {
  argument: string[];
  type: GraphQLInputType | undefined;
}

interface Asked {
  schema: GraphQLSchema;
  document: DocumentNode;
  variables: Readonly<Record<string, unknown>>;
}

/** Where in an argument of a field a value stands; null for anything else. */
function findPlace(wanted: ASTNode, { schema, document }: Pick<Asked, 'schema' | 'document'>): Place | null {
  const info = new TypeInfo(schema);
  const steps: (string | null)[] = [];
  let place: Place | null = null;
  const visitor = {
    enter(node: ASTNode, key: string | number | undefined, parent: unknown) {
      steps.push(stepOf(node, key, parent));
      if (node !== wanted || !isValue(node)) return;
      const argument = steps.filter((step) => step !== null);
      if (argument.length > 0) place = { argument, type: info.getInputType() ?? undefined };
    },
    leave() {
      steps.pop();
    },
  };
  visit(document, visitWithTypeInfo(info, visitor));
  return place;
}

/** A field begins anew: what lies above it is no part of the path of its arguments. */
function stepOf(node: ASTNode, key: string | number | undefined, parent: unknown): string | null {
  if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) return node.name.value;
  const isItem = Array.isArray(parent) && typeof key === 'number' && isValue(node);
  return isItem ? String(key) : null;
}

const valueKinds = new Set<string>([
  ...[Kind.INT, Kind.FLOAT, Kind.STRING, Kind.BOOLEAN, Kind.NULL, Kind.ENUM],
  ...[Kind.LIST, Kind.OBJECT, Kind.OBJECT_FIELD],
]);

function isValue({ kind }: ASTNode): boolean {
  return valueKinds.has(kind);
}

/** The faults of a variable, each where it stands in the argument that the variable is passed to. */
function placeVariable(
  error: GraphQLError,
  definition: VariableDefinitionNode,
  { schema, document, variables }: Asked,
): GraphQLError[] {
  const type = typeFromAST(schema, definition.type);
  const name = definition.variable.name.value;
  if (!type || !isInputType(type)) return [error];
  const use = findUse(name, document);
  const placed: GraphQLError[] = [];
  validateInputValue(
    variables[name],
    type,
    (fault, path) => {
      const steps = path.map(String);
      placed.push(
        describe(fault, typeAt(type, path), [...use, ...steps], {
          nodes: error.nodes,
          variable: [name, ...steps].join('.'),
        }),
      );
    },
    true,
  );
  return placed.length > 0 ? placed : [error];
}

/** The path of the first argument that a variable is passed to. */
function findUse(name: string, document: DocumentNode): string[] {
  const steps: (string | null)[] = [];
  let use: string[] | null = null;
  visit(document, {
    enter(node, key, parent) {
      steps.push(stepOf(node, key, parent));
      const isUse = node.kind === Kind.VARIABLE && node.name.value === name;
      const path = steps.filter((step) => step !== null);
      if (isUse && path.length > 0) use ??= path;
    },
    leave() {
      steps.pop();
    },
  });
  return use ?? [];
}

/** The type of the value at a path within a value of a type. */
function typeAt(type: GraphQLInputType, path: readonly (string | number)[]): GraphQLInputType | undefined {
  return path.reduce<GraphQLInputType | undefined>((outer, step) => {
    const named = outer && getNamedType(outer);
    if (typeof step === 'number' || !named) return outer;
    return 'getFields' in named ? named.getFields()[step]?.type : undefined;
  }, type);
}

function describe(
  error: GraphQLError,
  type: GraphQLInputType | undefined,
  argument: readonly string[],
  { nodes, variable }: { nodes?: readonly ASTNode[] | undefined; variable?: string } = {
    nodes: error.nodes,
  },
): GraphQLError {
  const named = type && getNamedType(type);
  const allowed = isEnumType(named) ? named.getValues().map(({ name }) => name) : [];
  const received = /[.?!]$/.test(error.message) ? error.message : `${error.message}.`;
  return argumentError(
    'INVALID_ARGUMENT',
    received,
    remedyOf(type, allowed),
    argument,
    {
      ...(variable === undefined ? {} : { variable, http: badRequest }),
      ...(allowed.length > 0 ? { allowed } : {}),
    },
    nodes,
  );
}

/** What the server is told: an operation whose variables do not fit is never run. */
const badRequest = { status: 400, spec: true } as const;

function remedyOf(type: GraphQLInputType | undefined, allowed: readonly string[]): string {
  const named = type && getNamedType(type);
  if (allowed.length > 0) return `Pass one of ${allowed.join(', ')}.`;
  if (isInputObjectType(named)) return `${named.name} takes ${Object.keys(named.getFields()).join(', ')}.`;
  return type ? `Pass ${String(type)}.` : 'Leave it out: there is no such field.';
}
