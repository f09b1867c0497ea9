/**
 * The part of the Hrana protocol over HTTP (versions 2 and 3, JSON) that this server speaks. Names follow the
 * specification: https://github.com/tursodatabase/libsql/blob/main/docs/HRANA_3_SPEC.md
 */
export type Value =
  | { type: 'null' }
  | { type: 'integer'; value: string }
  | { type: 'float'; value: number }
  | { type: 'text'; value: string }
  | { type: 'blob'; base64: string };

export interface Statement {
  sql?: string | null;
  sql_id?: number | null;
  args?: Value[] | null;
  named_args?: { name: string; value: Value }[] | null;
  want_rows?: boolean | null;
}

export type Condition =
  | { type: 'ok' | 'error'; step: number }
  | { type: 'not'; cond: Condition }
  | { type: 'and' | 'or'; conds: Condition[] }
  | { type: 'is_autocommit' };

export interface Batch {
  steps: { condition?: Condition | null; stmt: Statement }[];
}

export type StreamRequest =
  | { type: 'execute'; stmt: Statement }
  | { type: 'batch'; batch: Batch }
  | { type: 'sequence'; sql?: string | null; sql_id?: number | null }
  | { type: 'describe'; sql?: string | null; sql_id?: number | null }
  | { type: 'store_sql'; sql_id: number; sql: string }
  | { type: 'close_sql'; sql_id: number }
  | { type: 'get_autocommit' }
  | { type: 'close' };

export interface PipelineRequest {
  baton?: string | null;
  requests: StreamRequest[];
}

export interface StatementResult {
  cols: { name: string; decltype: string | null }[];
  rows: Value[][];
  affected_row_count: number;
  last_insert_rowid: string | null;
  rows_read: number;
  rows_written: number;
  query_duration_ms: number;
}

export interface ProtocolError {
  message: string;
  code: string;
}

export interface BatchResult {
  step_results: (StatementResult | null)[];
  step_errors: (ProtocolError | null)[];
}

/** Something wrong with a request or a statement, with the code that clients see. */
export class HranaError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
