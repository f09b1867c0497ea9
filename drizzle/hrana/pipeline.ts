import { HranaError, type PipelineRequest } from './protocol.ts';

/** Reads the body of a request, or says which part of it is not as the protocol has it. */
export function readPipeline(body: string): PipelineRequest {
  const pipeline = readObject(parse(body), 'the body');
  if (!isNothing(pipeline.baton) && typeof pipeline.baton !== 'string') refuse('baton needs a string');
  readList(pipeline.requests, 'requests').forEach((request, index) => {
    checkRequest(readObject(request, `requests[${index}]`), `requests[${index}]`);
  });
  return pipeline as unknown as PipelineRequest;
}

type Fields = Record<string, unknown>;

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return refuse('the body is not JSON');
  }
}

const checks: Record<string, (request: Fields, at: string) => void> = {
  execute: ({ stmt }, at) => checkStatement(stmt, `${at}.stmt`),
  batch: ({ batch }, at) => checkBatch(readObject(batch, `${at}.batch`), `${at}.batch`),
  sequence: checkSql,
  describe: checkSql,
  store_sql: ({ sql, sql_id }, at) => {
    if (typeof sql !== 'string') refuse(`${at}.sql needs a string`);
    checkNumber(sql_id, `${at}.sql_id`);
  },
  close_sql: ({ sql_id }, at) => checkNumber(sql_id, `${at}.sql_id`),
  get_autocommit: () => {},
  close: () => {},
};

function checkRequest(request: Fields, at: string): void {
  const check = Object.hasOwn(checks, String(request.type)) ? checks[String(request.type)] : undefined;
  if (!check)
    refuse(`${at}.type is ${JSON.stringify(request.type)}; it is one of ${Object.keys(checks).join(', ')}`);
  else check(request, at);
}

function checkSql({ sql, sql_id }: Fields, at: string): void {
  if (!isNothing(sql) && typeof sql !== 'string') refuse(`${at}.sql needs a string`);
  if (!isNothing(sql_id)) checkNumber(sql_id, `${at}.sql_id`);
}

function checkStatement(value: unknown, at: string): void {
  const statement = readObject(value, at);
  checkSql(statement, at);
  if (!isNothing(statement.args)) readList(statement.args, `${at}.args`);
  if (isNothing(statement.named_args)) return;
  readList(statement.named_args, `${at}.named_args`).forEach((one, index) => {
    const { name } = readObject(one, `${at}.named_args[${index}]`);
    if (typeof name !== 'string') refuse(`${at}.named_args[${index}].name needs a string`);
  });
}

function checkBatch({ steps }: Fields, at: string): void {
  readList(steps, `${at}.steps`).forEach((one, index) => {
    const step = readObject(one, `${at}.steps[${index}]`);
    checkStatement(step.stmt, `${at}.steps[${index}].stmt`);
    if (!isNothing(step.condition)) checkCondition(step.condition, index, `${at}.steps[${index}].condition`);
  });
}

/** A condition may ask only about the steps before its own. */
function checkCondition(value: unknown, before: number, at: string): void {
  const { type, step, cond, conds } = readObject(value, at);
  if (type === 'ok' || type === 'error') {
    checkNumber(step, `${at}.step`);
    if ((step as number) < 0 || (step as number) >= before) refuse(`${at}.step is not a step before`);
  } else if (type === 'not') checkCondition(cond, before, `${at}.cond`);
  else if (type === 'and' || type === 'or') {
    readList(conds, `${at}.conds`).forEach((one, index) => {
      checkCondition(one, before, `${at}.conds[${index}]`);
    });
  } else if (type !== 'is_autocommit') refuse(`${at}.type is ${JSON.stringify(type)}`);
}

function checkNumber(value: unknown, at: string): void {
  if (!Number.isInteger(value)) refuse(`${at} needs a whole number`);
}

function readObject(value: unknown, at: string): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : refuse(`${at} needs an object`);
}

function readList(value: unknown, at: string): unknown[] {
  return Array.isArray(value) ? value : refuse(`${at} needs a list`);
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null;
}

function refuse(reason: string): never {
  throw new HranaError('PROTOCOL_ERROR', `The request is malformed: ${reason}`);
}
