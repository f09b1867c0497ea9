import { type ASTNode, GraphQLError } from 'graphql';

/** Every code a GraphQL error of this API can carry in `extensions.code`, and what it means. */
export const errorCodes = {
  GRAPHQL_PARSE_FAILED: 'The document is not GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema.',
  OPERATION_RESOLUTION_FAILURE: 'operationName names no operation of the document.',
  BAD_REQUEST: 'The HTTP request is not a GraphQL request.',
  UNSUPPORTED_MEDIA_TYPE: 'The body of the request is not JSON.',
  REQUEST_TOO_LARGE: 'The body or the address of the request is too long.',
  RATE_LIMITED: 'The address has asked for too much in one minute. Retry-After says when to ask again.',
  PERSISTED_QUERY_NOT_FOUND: 'No document with this hash is known here. Send the document with it once.',
  DOCUMENT_NOT_TRUSTED: 'Only documents of the manifest are answered here.',
  NOT_CACHED: 'Only an answer from the cache was asked for, and there is none.',
  DOCUMENT_TOO_LARGE:
    'The document is too long, or has too many fields, levels, aliases, fragments or directives.',
  VARIABLES_TOO_LARGE: 'The variables are too long, too many or too deep within each other.',
  TOO_MANY_NODES: 'The operation costs more, in things asked for at once, than is allowed.',
  RESPONSE_TOO_LARGE: 'The answer would be larger than is allowed.',
  INVALID_ARGUMENT: 'An argument has a value that is not allowed.',
  INVALID_CURSOR: 'A cursor did not come from this list.',
  INVALID_PAGE_SIZE: 'first or last is negative, too large, or both are given.',
  CURSOR_EXPIRED: 'A cursor of a ranked list is from another version of the dataset. Start again.',
  VERSION_UNKNOWN: 'No dataset of this store ever had that version.',
  VERSION_GONE: 'The version is older than what is kept. Take a whole copy, and go on from its version.',
  INVALID_ID: 'An id did not come from this API.',
  INVALID_DATE: 'A date is not EDTF (ISO 8601-2).',
  INVALID_SEARCH: 'A search says nothing that can be searched for.',
  FILTER_TOO_LARGE: 'A filter holds too many values, or too many filters within each other.',
  UNKNOWN_SLUG: 'A filter names something that is not in the store.',
  DATASET_BEHIND:
    'The store has not reached the version that the answer must at least have. Try again later.',
  UPSTREAM_UNAVAILABLE: 'The database did not answer. Try again later.',
  INTERNAL: 'A fault of ours. Report the request id.',
} as const;
export type ErrorCode = keyof typeof errorCodes;

/**
 * The asker's mistake: says what was received and what is allowed, and how to put it right.
 * `argument` is the path of the argument, outermost first.
 */
export function argumentError(
  code: ErrorCode,
  received: string,
  remedy: string,
  argument?: readonly string[],
  details: Readonly<Record<string, unknown>> = {},
  nodes?: readonly ASTNode[],
): GraphQLError {
  return new GraphQLError(`${received} ${remedy}`, {
    nodes,
    extensions: { code, ...(argument === undefined ? {} : { argument: argument.join('.') }), ...details },
  });
}
