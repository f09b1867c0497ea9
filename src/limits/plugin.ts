import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  type ValidationRule,
  validate,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { measureCost } from '../../schema/measure-cost.ts';
import type { Settings } from '../env.ts';
import type { Visit } from '../visit.ts';
import { checkCost } from './cost.ts';
import { limitDocument } from './document.ts';
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
      if (valid)
        setResult([...validate(params.schema, params.documentAST, [NoSchemaIntrospectionCustomRule])]);
    };
  },
  onExecute: ({ args, setResultAndStopExecution }) => {
    const { visit } = args.contextValue as unknown as Scope;
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

/** The rules of GraphQL compare every field with every other, so that they only see what is within the limits. */
function validateBounded(schema: GraphQLSchema, document: DocumentNode, rules?: readonly ValidationRule[]) {
  const excess = validate(schema, document, [limitDocument]);
  if (excess.length > 0) return excess;
  return validate(schema, document, rules, { maxErrors: mostErrors, hideSuggestions: true });
}
