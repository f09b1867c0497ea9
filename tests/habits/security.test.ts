import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { errorCodes } from '../../schema/errors.ts';
import { pageLimit } from '../../schema/page.ts';
import { filterLimits } from '../../schema/read-filter.ts';
import { readSettings } from '../../src/env.ts';
import { costLimit } from '../../src/limits/cost.ts';
import { documentLimits } from '../../src/limits/document.ts';
import { textLimits } from '../../src/limits/parse.ts';
import { addressLimit, bodyLimit } from '../../src/limits/request.ts';
import { responseLimit } from '../../src/limits/response.ts';
import { variableLimits } from '../../src/limits/variables.ts';
import { listCode } from '../support/list-code.ts';

const settings = readSettings({ LIBSQL_URL: 'http://127.0.0.1' } as Parameters<typeof readSettings>[0]);
const wrangler = readFileSync('wrangler.toml', 'utf8');
const requestsPerMinute = Number(/\[ratelimits\.simple\]\s*limit = (\d+)\s*period = 60/.exec(wrangler)?.[1]);

type Row = readonly [what: string, most: number, refusal: string];

const toPhrase = (meaning: string) => `${meaning.charAt(0).toLowerCase()}${meaning.slice(1, -1)}`;

const rows: Row[] = [
  ['Bytes of a request body', bodyLimit, '413 REQUEST_TOO_LARGE'],
  ['Characters of an address', addressLimit, '414 REQUEST_TOO_LARGE'],
  ['Operations in one request', 1, '400 BAD_REQUEST'],
  ...[...Object.values(textLimits), ...Object.values(documentLimits)].map(
    ({ meaning, most }) => [`Document: ${toPhrase(meaning)}`, most, '400 DOCUMENT_TOO_LARGE'] as const,
  ),
  ...Object.values(variableLimits).map(
    ({ meaning, most }) => [`Variables: ${toPhrase(meaning)}`, most, '400 VARIABLES_TOO_LARGE'] as const,
  ),
  ['Cost of an operation', costLimit, '400 TOO_MANY_NODES'],
  ['Things on a page', pageLimit, 'INVALID_PAGE_SIZE'],
  ['Values and conditions in a filter', filterLimits.values, 'FILTER_TOO_LARGE'],
  ['Filters within each other', filterLimits.depth, 'FILTER_TOO_LARGE'],
  ['Milliseconds of one trip to the store', settings.databaseTimeoutMs, '503 UPSTREAM_UNAVAILABLE'],
  ['Milliseconds of one request, all trips together', settings.requestTimeoutMs, '503 UPSTREAM_UNAVAILABLE'],
  ['Characters of an answer', responseLimit, '400 RESPONSE_TOO_LARGE'],
  ['Cost of one address in a minute', settings.costPerMinute, '429 RATE_LIMITED'],
  ['Requests of one address in a minute', requestsPerMinute, '429 RATE_LIMITED'],
  ['Purges in a minute', settings.purgesPerMinute, '429'],
];

const table = [
  '| limit | most | refused with |',
  '|---|---|---|',
  ...rows.map(([what, most, refusal]) => `| ${what} | ${most.toLocaleString('en')} | ${refusal} |`),
].join('\n');

const text = readFileSync('SECURITY.md', 'utf8');

test('the table of limits is what the code says', () => {
  expect(text.includes(table), `put this table into SECURITY.md:\n${table}`).toBe(true);
  for (const [, most] of rows) expect(most).toBeGreaterThan(0);
});

test('what a limit is refused with is a code of the list', () => {
  const codes = rows
    .map(([, , refusal]) => /[A-Z_]{5,}/.exec(refusal)?.[0])
    .filter((code) => code !== undefined);
  expect(codes.filter((code) => !Object.hasOwn(errorCodes, code))).toEqual([]);
});

test('traces, logs and the limiter are configured', () => {
  expect(wrangler).toMatch(/\[observability\.traces\]\s*enabled = true/);
  expect(wrangler).toMatch(/\[observability\.logs\]\s*enabled = true/);
  expect(wrangler).toMatch(/\[\[ratelimits\]\]\s*name = "REQUEST_LIMITER"/);
});

/** What writes a value into the text of a statement. `sql.raw` may hold names of the code's own. */
const unbound = /sql\.raw\(|\.(run|exec|execute|prepare|batch)\(\s*(`[^`]*\$\{|['"][^'"]*['"]\s*\+)/;
/** Where it is looked at by hand: only constants of the code go in. */
const looked: Readonly<Record<string, string>> = {
  'drizzle/queries/ranked.ts': 'names of columns, as keys of a JSON object',
  'drizzle/queries/facet.ts': 'names of facets, as keys of a JSON object',
  'drizzle/keyed-rows.ts': 'names of fields of the schema, as paths into a JSON object, and a number',
  'drizzle/queries/link-count.ts': 'one of two conditions of the code',
  'seed/files/folder-lists.ts': 'a number of rows, a constant of the code',
  'seed/ledger.ts': 'names of the tables of a run, constants of the code',
  'seed/files/scratch.ts': 'the tables of a run, constants of the code',
  'seed/tune-store.ts': 'settings of SQLite, constants of the code',
};

test('values reach SQL as bound parameters only', () => {
  const found = listCode()
    .filter((path) => /^(src|schema|drizzle|seed)\//.test(path))
    .filter((path) => unbound.test(readFileSync(path, 'utf8')));
  expect(
    found.filter((path) => !Object.hasOwn(looked, path)),
    'bind the value in place of writing it into the text',
  ).toEqual([]);
  expect(
    Object.keys(looked).filter((path) => !found.includes(path)),
    'no longer needed',
  ).toEqual([]);
});
