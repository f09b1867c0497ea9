import {
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  NoSchemaIntrospectionCustomRule,
  type ValidationRule,
  validate,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { placeBadValues } from '../../schema/bad-value.ts';
import type { ErrorCode } from '../../schema/errors.ts';
import { measureCost } from '../../schema/measure-cost.ts';
import type { Settings } from '../env.ts';
import type { Visit } from '../visit.ts';
import { checkCost } from './cost.ts';
import { boundingRules } from './document.ts';
import { parseBounded } from './parse.ts';
import { chargeCost } from './rate.ts';
import { checkVariables } from './variables.ts';

interface Scope {
  settings: Settings;
  visit: Visit;
}

/** Most mistakes of a document that are told at once. */
const mostErrors = 5;

/** Refuses operations that are out of all proportion before the database hears of them. */
export const limits: Plugin<object, Scope> = {
  onParams: ({ params }) => {
    const excess = checkVariables(params.variables ?? {});
    if (excess === null) return;
    const { code, message } = excess;
    throw new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
  },
  onParse: ({ setParseFn }) => setParseFn(parseBounded),
  onValidate: ({ setValidationFn, params, context }) => {
    setValidationFn(validateBounded);
    if ((context as unknown as Scope).settings.introspection) return undefined;
    // The server remembers which documents are valid, so that this is asked apart.
    return ({ valid, setResult }) => {
      if (valid) setResult(findIntrospection(params.schema, params.documentAST));
    };
  },
  onExecute: ({ args, setResultAndStopExecution }) => {
    const { settings, visit } = args.contextValue as unknown as Scope;
    const mistakes = checkVariableTypes(args, settings);
    if (mistakes.length > 0) {
      setResultAndStopExecution({ errors: mistakes });
      return;
    }
    const cost = measureCost({
      document: args.document,
      operationName: args.operationName,
      variables: args.variableValues ?? {},
    });
    if (cost === null) return;
    visit.notes.cost = cost;
    const error = checkCost(cost);
    if (error) setResultAndStopExecution({ errors: [error] });
    else chargeCost(visit.client, cost);
  },
};

function findIntrospection(schema: GraphQLSchema, document: DocumentNode): GraphQLError[] {
  const code: ErrorCode = 'GRAPHQL_VALIDATION_FAILED';
  return validate(schema, document, [NoSchemaIntrospectionCustomRule]).map(
    ({ message, nodes }) =>
      new GraphQLError(message, { nodes, extensions: { code, http: { status: 400, spec: true } } }),
  );
}

/** What is wrong with the variables of an operation; what could be right is told where the schema may be known. */
function checkVariableTypes(
  { schema, document, operationName, variableValues }: ExecutionArgs,
  { introspection }: Settings,
): GraphQLError[] {
  const operation = getOperationAST(document, operationName);
  if (!operation) return [];
  const variables = variableValues ?? {};
  const definitions = operation.variableDefinitions ?? [];
  const options = { maxErrors: mostErrors, hideSuggestions: true };
  const { errors } = getVariableValues(schema, definitions, variables, options);
  if (!errors) return [];
  return (introspection ? placeBadValues(errors, { schema, document, variables }) : errors).map(
    refuseVariable,
  );
}

function refuseVariable({ message, nodes, extensions }: GraphQLError): GraphQLError {
  const code: ErrorCode = 'INVALID_ARGUMENT';
  return new GraphQLError(message, {
    nodes,
    extensions: { code, ...extensions, http: { status: 400, spec: true } },
  });
}

/** The rules of GraphQL compare every field with every other, so that they only see what is within the limits. */
function validateBounded(schema: GraphQLSchema, document: DocumentNode, rules?: readonly ValidationRule[]) {
  const excess = validate(schema, document, boundingRules, { maxErrors: mostErrors });
  if (excess.length > 0) return excess;
  return validate(schema, document, rules, { maxErrors: mostErrors, hideSuggestions: true });
}
