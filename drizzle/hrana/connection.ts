import Database from 'libsql';
import { HranaError, type StatementResult } from './protocol.ts';
import { countStatements, listParameters } from './sql-token.ts';
import { encodeValue, type NativeValue } from './value.ts';

export type NativeArgs = NativeValue[] | Record<string, NativeValue>;

/** One connection of the embedded database. Every failure is a `HranaError`. */
export interface Connection {
  execute(sql: string, args: NativeArgs, wantRows: boolean): StatementResult;
  /** Runs any number of statements and drops their rows. */
  sequence(sql: string): void;
  describe(sql: string): Description;
  readonly autocommit: boolean;
  close(): void;
}

export interface Description {
  params: { name: string | null }[];
  cols: { name: string; decltype: string | null }[];
  is_explain: boolean;
  is_readonly: boolean;
}

type Native = InstanceType<typeof Database>;
type Prepared = ReturnType<Native['prepare']>;

/** Prepared statements kept per connection. */
const preparedLimit = 200;

/** Opens a connection. It never waits for a lock: who waits for another stream lets that stream go on. */
export function openConnection(file: string): Connection {
  const database = guarded(() => new Database(file, {}));
  const prepared = new Map<string, Prepared>();
  const counters = guarded(() =>
    database.prepare('select total_changes(), last_insert_rowid()').raw().safeIntegers(),
  );

  function prepareOnce(sql: string): Prepared {
    const known = prepared.get(sql);
    if (known) return known;
    checkSingle(sql);
    const statement = database.prepare(sql).safeIntegers();
    if (statement.reader) statement.raw();
    if (prepared.size >= preparedLimit) prepared.clear();
    prepared.set(sql, statement);
    return statement;
  }

  return {
    execute: (sql, args, wantRows) => guarded(() => run(prepareOnce(sql), args, counters, wantRows)),
    sequence: (sql) => guarded(() => void database.exec(sql)),
    describe: (sql) => guarded(() => describe(prepareOnce(sql), sql)),
    get autocommit() {
      return !database.inTransaction;
    },
    close() {
      prepared.clear();
      database.close();
    },
  };
}

function checkSingle(sql: string): void {
  const count = countStatements(sql);
  if (count === 0) throw new HranaError('SQL_NO_STATEMENT', 'SQL string does not contain any statement');
  if (count > 1) throw new HranaError('SQL_MANY_STATEMENTS', 'SQL string contains more than one statement');
}

function run(statement: Prepared, args: NativeArgs, counters: Prepared, wantRows: boolean): StatementResult {
  const started = performance.now();
  const before = readCounters(counters);
  const rows = statement.reader ? (statement.all(args) as NativeValue[][]) : [];
  if (!statement.reader) statement.run(args);
  const after = readCounters(counters);
  const changes = Number(after.changes - before.changes);
  return {
    cols: statement.reader ? columnsOf(statement) : [],
    rows: wantRows ? rows.map((row) => row.map(encodeValue)) : [],
    affected_row_count: changes,
    last_insert_rowid: String(after.rowid),
    rows_read: rows.length,
    rows_written: changes,
    query_duration_ms: performance.now() - started,
  };
}

function readCounters(counters: Prepared): { changes: bigint; rowid: bigint } {
  const [[changes, rowid] = [0n, 0n]] = counters.all([]) as [bigint, bigint][];
  return { changes, rowid };
}

function columnsOf(statement: Prepared): StatementResult['cols'] {
  return statement.columns().map(({ name, type }) => ({ name, decltype: type ?? null }));
}

function describe(statement: Prepared, sql: string): Description {
  const verb = /^[\s;]*(\w+)/.exec(sql)?.[1]?.toLowerCase() ?? '';
  return {
    params: listParameters(sql).map((name) => ({ name })),
    cols: statement.reader ? columnsOf(statement) : [],
    is_explain: verb === 'explain',
    is_readonly: ['select', 'values', 'explain', 'begin', 'commit', 'end', 'rollback', 'savepoint'].includes(
      verb,
    ),
  };
}

/** Turns whatever the native library throws into an error of the protocol. */
function guarded<Result>(action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    if (error instanceof HranaError) throw error;
    const { code, message } = error as { code?: unknown; message: string };
    throw new HranaError(typeof code === 'string' && code !== '' ? code : 'SQLITE_ERROR', message);
  }
}
