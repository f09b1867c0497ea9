import Database from 'libsql';
import { HranaError, type StatementResult } from './protocol.ts';
import { listParameters, listWords, splitStatements } from './sql-token.ts';
import { encodeValue, type NativeValue } from './value.ts';

export type NativeArgs = NativeValue[] | Record<string, NativeValue>;

/** One connection of the embedded database. Every failure is a `HranaError`. */
export interface Connection {
  execute(sql: string, args: NativeArgs, wantRows: boolean): StatementResult;
  /** Runs one statement and drops its rows. */
  perform(sql: string): void;
  describe(sql: string): Description;
  readonly autocommit: boolean;
  /** Whether the next stream could not tell it from a new one: no rowid, setting or temporary table is left. */
  readonly fresh: boolean;
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
  let fresh = true;
  const counters = guarded(() =>
    database.prepare('select total_changes(), changes(), last_insert_rowid()').raw().safeIntegers(),
  );

  function prepareOnce(sql: string): Prepared {
    const known = prepared.get(sql);
    if (known) return known;
    checkSingle(sql);
    fresh &&= leavesNothing(sql);
    const statement = database.prepare(sql).safeIntegers();
    if (statement.reader) statement.raw();
    if (prepared.size >= preparedLimit) prepared.clear();
    prepared.set(sql, statement);
    return statement;
  }

  return {
    execute: (sql, args, wantRows) => guarded(() => run(prepareOnce(sql), args, counters, wantRows)),
    perform(sql) {
      fresh &&= leavesNothing(sql);
      guarded(() => void database.exec(sql));
    },
    describe: (sql) => guarded(() => describe(prepareOnce(sql), sql)),
    get autocommit() {
      return !database.inTransaction;
    },
    get fresh() {
      return fresh;
    },
    close() {
      prepared.clear();
      database.close();
    },
  };
}

function checkSingle(sql: string): void {
  const count = splitStatements(sql).length;
  if (count === 0) throw new HranaError('SQL_NO_STATEMENT', 'SQL string does not contain any statement');
  if (count > 1) throw new HranaError('SQL_MANY_STATEMENTS', 'SQL string contains more than one statement');
}

function run(statement: Prepared, args: NativeArgs, counters: Prepared, wantRows: boolean): StatementResult {
  const started = performance.now();
  const before = readCounters(counters);
  const rows = statement.reader ? (statement.all(args) as NativeValue[][]) : [];
  if (!statement.reader) statement.run(args);
  const after = readCounters(counters);
  const changes = after.total === before.total ? 0 : Number(after.changes);
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

function readCounters(counters: Prepared): { total: bigint; changes: bigint; rowid: bigint } {
  const [[total, changes, rowid] = [0n, 0n, 0n]] = counters.all([]) as [bigint, bigint, bigint][];
  return { total, changes, rowid };
}

function columnsOf(statement: Prepared): StatementResult['cols'] {
  return statement.columns().map(({ name, type }) => ({ name, decltype: type ?? null }));
}

function describe(statement: Prepared, sql: string): Description {
  const words = listWords(sql);
  return {
    params: listParameters(sql).map((name) => ({ name })),
    cols: statement.reader ? columnsOf(statement) : [],
    is_explain: words[0] === 'explain',
    is_readonly: leavesNothing(sql),
  };
}

const readingVerbs = [
  'select',
  'values',
  'explain',
  'with',
  'begin',
  'commit',
  'end',
  'rollback',
  'savepoint',
  'release',
];
const writingVerbs = ['insert', 'update', 'delete', 'replace'];

/** Whether a statement neither writes nor changes the connection. In doubt it does. */
function leavesNothing(sql: string): boolean {
  const [verb = '', ...rest] = listWords(sql);
  if (verb === 'with') return !rest.some((word) => writingVerbs.includes(word));
  return readingVerbs.includes(verb);
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
