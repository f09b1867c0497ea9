import { Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { csvFormat } from 'd3-dsv';
import { type ColumnField, findColumns } from '../readers/columns.ts';
import type { Collection, Fault, Item, SplitOptions } from './collection.ts';

/** A table in CSV or TSV (RFC 4180): one article a record, fields told by the names of its columns. */
export const records: Collection = {
  format: 'CSV',
  recognises: (opening, columns) => findColumns(opening, columns) !== null,
  split,
};

async function* split(
  chunks: AsyncIterable<string>,
  { columns: stated, longestItem }: SplitOptions,
): AsyncGenerator<Item | Fault> {
  const reader = chunks[Symbol.asyncIterator]();
  const first = await reader.next();
  const opening = first.done ? '' : first.value;
  const header = findColumns(opening, stated);
  if (header === null) return;
  const fields = Object.entries(header.columns) as [ColumnField, string][];
  let line = 1 + (/^\s*/.exec(opening)?.[0].split('\n').length ?? 1);
  for await (const read of readRecords(resume(opening.trimStart(), reader), header.delimiter, longestItem)) {
    if ('fault' in read) yield read;
    else {
      const { record, lines } = read;
      const row = Object.fromEntries(fields.map(([field, column]) => [field, record[column] ?? '']));
      yield { key: row.id || row.url || `line ${line}`, line, text: csvFormat([row]) };
      line = lines + 1;
    }
  }
}

async function* resume(opening: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield opening;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

type Read = { record: Record<string, string>; lines: number } | Fault;

async function* readRecords(
  chunks: AsyncIterable<string>,
  delimiter: string,
  longest: number,
): AsyncGenerator<Read> {
  const parser = parse({
    delimiter,
    columns: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longest,
  });
  const input = Readable.from(chunks);
  input.once('error', (error) => parser.destroy(error)).pipe(parser);
  try {
    for await (const { record, info } of parser) yield { record, lines: info.lines };
  } catch (error) {
    const { lines = 1, code = '' } = error as Partial<CsvError> & { lines?: number };
    yield { line: lines, fault: `the table breaks off here: ${describe(code, longest)}` };
  } finally {
    input.destroy();
  }
}

function describe(code: string, longest: number): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quotation mark is never closed';
  if (code === 'CSV_MAX_RECORD_SIZE')
    return `a record is longer than ${longest} characters, or its quotation mark is not closed`;
  return 'a record cannot be read';
}
