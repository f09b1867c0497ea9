import type { Connection, NativeArgs } from './connection.ts';
import type { Lock } from './lock.ts';
import {
  type Batch,
  type BatchResult,
  type Condition,
  HranaError,
  type ProtocolError,
  type Statement,
  type StreamRequest,
} from './protocol.ts';
import { listParameters, splitStatements } from './sql-token.ts';
import { decodeValue } from './value.ts';

/** What a stream answers to one request. */
export type StreamResult = { type: 'ok'; response: object } | { type: 'error'; error: ProtocolError };

/** A series of requests on one connection, with the SQL texts stored for it. */
export interface Stream {
  answer(request: StreamRequest): Promise<StreamResult>;
  readonly closed: boolean;
  readonly autocommit: boolean;
  /** Rolls back whatever is open and gives the connection back. */
  close(): void;
}

/** Opens a stream on a connection, which `release` takes back at its end. */
export function openStream(
  connection: Connection,
  lock: Lock,
  release: (connection: Connection) => void,
): Stream {
  const texts = new Map<number, string>();
  let closed = false;

  function close(): void {
    if (closed) return;
    closed = true;
    if (!connection.autocommit) connection.perform('rollback');
    lock.released();
    release(connection);
  }

  const session: Session = { connection, lock, texts };
  return {
    get closed() {
      return closed;
    },
    get autocommit() {
      return connection.autocommit;
    },
    close,
    async answer(request) {
      try {
        if (request.type === 'close') close();
        const response = request.type === 'close' ? {} : await respond(session, request);
        return { type: 'ok', response: { type: request.type, ...response } };
      } catch (error) {
        return { type: 'error', error: protocolError(error) };
      } finally {
        if (!closed && connection.autocommit) lock.released();
      }
    },
  };
}

interface Session {
  connection: Connection;
  lock: Lock;
  texts: Map<number, string>;
}

/** Largest number of SQL texts that a stream may store. */
const storedLimit = 1_000;

async function respond(
  session: Session,
  request: Exclude<StreamRequest, { type: 'close' }>,
): Promise<object> {
  const { connection, lock, texts } = session;
  switch (request.type) {
    case 'execute':
      return { result: await execute(session, request.stmt) };
    case 'batch':
      return { result: await runBatch(session, request.batch) };
    case 'sequence': {
      // One by one: a lock met midway must not run the statements before it again.
      for (const sql of splitStatements(sqlOf(session, request)))
        await lock.retry(() => connection.perform(sql));
      return {};
    }
    case 'describe':
      return { result: connection.describe(sqlOf(session, request)) };
    case 'store_sql':
      if (texts.has(request.sql_id))
        throw new HranaError('SQL_ID_EXISTS', `SQL text ${request.sql_id} is stored already`);
      if (texts.size >= storedLimit)
        throw new HranaError('SQL_STORE_FULL', `A stream stores at most ${storedLimit} SQL texts`);
      texts.set(request.sql_id, request.sql);
      return {};
    case 'close_sql':
      texts.delete(request.sql_id);
      return {};
    case 'get_autocommit':
      return { is_autocommit: connection.autocommit };
    default:
      throw new HranaError(
        'PROTOCOL_ERROR',
        `Unknown request type ${JSON.stringify((request as { type: unknown }).type)}`,
      );
  }
}

function execute(session: Session, statement: Statement) {
  const sql = sqlOf(session, statement);
  const args = argsOf(statement, sql);
  return session.lock.retry(() => session.connection.execute(sql, args, statement.want_rows !== false));
}

/** Runs the steps whose conditions hold; an error of one is kept and the others go on. */
export async function runBatch(session: Session, batch: Batch): Promise<BatchResult> {
  const result: BatchResult = { step_results: [], step_errors: [] };
  for (const { condition, stmt } of batch.steps) {
    const due = !condition || holds(condition, result, session.connection);
    const outcome = due ? await attempt(() => execute(session, stmt)) : { value: null, error: null };
    result.step_results.push(outcome.value);
    result.step_errors.push(outcome.error);
  }
  return result;
}

async function attempt<Value>(
  action: () => Promise<Value>,
): Promise<{ value: Value | null; error: ProtocolError | null }> {
  try {
    return { value: await action(), error: null };
  } catch (error) {
    return { value: null, error: protocolError(error) };
  }
}

function holds(
  condition: Condition,
  { step_results, step_errors }: BatchResult,
  connection: Connection,
): boolean {
  const test = (inner: Condition): boolean => holds(inner, { step_results, step_errors }, connection);
  switch (condition.type) {
    case 'ok':
      return Boolean(step_results[condition.step]);
    case 'error':
      return Boolean(step_errors[condition.step]);
    case 'not':
      return !test(condition.cond);
    case 'and':
      return condition.conds.every(test);
    case 'or':
      return condition.conds.some(test);
    case 'is_autocommit':
      return connection.autocommit;
    default:
      throw new HranaError('PROTOCOL_ERROR', 'Unknown batch condition');
  }
}

function sqlOf({ texts }: Session, { sql, sql_id }: { sql?: string | null; sql_id?: number | null }): string {
  if (typeof sql === 'string') return sql;
  if (typeof sql_id !== 'number') throw new HranaError('PROTOCOL_ERROR', 'Either sql or sql_id is needed');
  const text = texts.get(sql_id);
  if (text === undefined) throw new HranaError('SQL_ID_UNKNOWN', `No SQL text ${sql_id} is stored`);
  return text;
}

function argsOf({ args, named_args }: Statement, sql: string): NativeArgs {
  const positional = (args ?? []).map(decodeValue);
  if (!named_args?.length) return positional;
  const named = new Map(named_args.map(({ name, value }) => [bareName(name), decodeValue(value)]));
  if (positional.length === 0) return Object.fromEntries(named);
  return listParameters(sql).map(
    (name, index) => named.get(bareName(name ?? '')) ?? positional[index] ?? null,
  );
}

function bareName(name: string): string {
  return name.replace(/^[:@$]/, '');
}

function protocolError(error: unknown): ProtocolError {
  if (error instanceof HranaError) return { message: error.message, code: error.code };
  return {
    message: `The request is malformed: ${error instanceof Error ? error.message : error}`,
    code: 'PROTOCOL_ERROR',
  };
}
