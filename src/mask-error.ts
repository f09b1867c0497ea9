import { GraphQLError } from 'graphql';
import { DatasetChanged } from '../drizzle/pipelined-client.ts';
import { DatasetBehind } from '../drizzle/reading.ts';
import type { ErrorCode } from '../schema/errors.ts';
import { logFault } from './log.ts';

/**
 * What a client may see of an error: its own mistakes whole, of ours only that there was one. Errors of the
 * asker are GraphQL errors; anything else has a cause of another kind.
 */
export function maskError(error: unknown): GraphQLError {
  if (error instanceof SyntaxError) return unreadable();
  const cause = causesOf(error).find((one) => !(one instanceof GraphQLError) || one.name === badArgument);
  if (cause === undefined) return tellMistake(error as GraphQLError);
  const { code, message, status, retryS } = faultOf(cause);
  if (status !== undefined && status >= 500) logFault(cause, { code });
  return new GraphQLError(message, {
    nodes: error instanceof GraphQLError ? error.nodes : undefined,
    path: error instanceof GraphQLError ? error.path : undefined,
    extensions: {
      code,
      ...(status === undefined
        ? {}
        : { http: { status, ...(retryS ? { headers: { 'retry-after': String(retryS) } } : {}) } }),
    },
  });
}

const unreadable = () =>
  new GraphQLError('A parameter in the address is no JSON. Send variables and extensions as JSON.', {
    extensions: { code: 'BAD_REQUEST' satisfies ErrorCode, http: { status: 400 } },
  });

/** A mistake of the asker as it is, with a code; without what the server's libraries say of their own errors. */
function tellMistake(error: GraphQLError): GraphQLError {
  const { originalError, ...extensions } = error.extensions;
  if (originalError === undefined && 'code' in extensions) return error;
  const code: ErrorCode = 'BAD_REQUEST';
  const { nodes, source, positions, path } = error;
  return new GraphQLError(error.message, {
    nodes,
    source,
    positions,
    path,
    // What the server could not read at all is refused as such.
    extensions: { code, ...extensions, ...(originalError === undefined ? {} : { http: { status: 400 } }) },
  });
}

/** What the schema library calls an argument that it cannot take. */
const badArgument = 'PothosValidationError';

interface Fault {
  code: ErrorCode;
  message: string;
  status?: number;
  /** When to ask again. */
  retryS?: number;
}

function faultOf(cause: Error): Fault {
  if (cause.name === badArgument) {
    const code = cause.message.startsWith('Invalid cursor') ? 'INVALID_CURSOR' : 'INVALID_ARGUMENT';
    return { code, message: cause.message };
  }
  if (causesOf(cause).some(({ message }) => tooLarge.test(message))) {
    return {
      code: 'DOCUMENT_TOO_LARGE',
      message:
        'The operation holds lists or filters too deep within each other for one statement. Ask in several operations.',
    };
  }
  if (causesOf(cause).some((one) => one instanceof DatasetBehind)) {
    return {
      code: 'DATASET_BEHIND',
      message:
        'No server that was asked holds the version in extensions.dataset.atLeast yet, if it ever was. Try again later.',
      status: 412,
      retryS: 1,
    };
  }
  if (isDatabaseAway(causesOf(cause))) {
    return {
      code: 'UPSTREAM_UNAVAILABLE',
      message: 'The database did not answer. Try again later.',
      status: 503,
      retryS: 5,
    };
  }
  return { code: 'INTERNAL', message: 'Something went wrong on our side.', status: 500 };
}

/** What SQLite says of a statement that is larger than it takes (https://sqlite.org/limits.html). */
const tooLarge =
  /parser stack overflow|Expression tree is too large|too many (SQL variables|terms in|FROM clause terms|columns)|tables in a join|(statement|string or blob) too (long|big)/i;

/**
 * SQLite's own verdict on a statement has its code: then the fault is ours, unless the code speaks of the disk
 * or a lock. A statement that failed in any other way got no answer, or none that can be read.
 */
function isDatabaseAway(causes: readonly Error[]): boolean {
  if (causes.some((cause) => cause instanceof DatasetChanged)) return true;
  const codes = causes.map((cause) => String((cause as Error & { code?: unknown }).code ?? ''));
  if (codes.some((code) => storeFaults.test(code))) return true;
  if (codes.some((code) => code.startsWith('SQLITE_'))) return false;
  return causes.some(
    ({ name, message }) =>
      /^(TimeoutError|AbortError|DrizzleQueryError|Libsql(Batch)?Error)$/.test(name) ||
      (name === 'TypeError' && /fetch|network|connect/i.test(message)),
  );
}

const storeFaults =
  /^SQLITE_(BUSY|LOCKED|FULL|IOERR|CORRUPT|NOTADB|CANTOPEN|NOMEM|READONLY|PROTOCOL|INTERRUPT)/;

/** An error and what caused it, outermost first. */
export function causesOf(error: unknown): Error[] {
  const causes: Error[] = [];
  for (let next = error; next instanceof Error && !causes.includes(next); next = causeOf(next))
    causes.push(next);
  return causes;
}

function causeOf(error: Error): unknown {
  return error instanceof GraphQLError ? error.originalError : error.cause;
}
