/** CSV and TSV: one record below a header whose columns are named as articles are described. */
import { type DSVRowString, dsvFormat } from 'd3-dsv';
import type { Source } from '../story.ts';
import { assemble, isMarkup, splitParagraphs } from './assemble.ts';
import { type Columns, findColumns } from './columns.ts';
import { readMarkup } from './markup-text.ts';
import { type Reader, type Reading, refuse } from './reader.ts';

export const delimitedReader: Reader = {
  format: 'csv',
  recognises: ({ text }) => findColumns(text) !== null,
  read: readRecord,
};

function readRecord(source: Source): Reading {
  const header = findColumns(source.text);
  const [row] = header === null ? [] : dsvFormat(header.delimiter).parse(source.text.replace(/^\s+/, ''));
  if (header === null || row === undefined) return refuse(source, 1, 'has a header and no record below it');
  const cell = (field: keyof Columns) => readCell(row, header.columns, field);
  const body = cell('body') ?? '';
  return assemble(source, {
    headline: cell('headline'),
    paragraphs: isMarkup(body) ? readMarkup(body) : splitParagraphs(body),
    standfirst: cell('standfirst'),
    language: cell('language'),
    section: cell('section'),
    publication: cell('publication'),
    authors: splitList(cell('authors')),
    published: cell('published'),
    url: cell('url'),
    topics: splitList(cell('topics')),
    rights: [cell('rights')],
    basis: cell('basis'),
  });
}

function readCell(row: DSVRowString, columns: Columns, field: keyof Columns): string | null {
  const column = columns[field];
  return column === undefined ? null : (row[column] ?? null);
}

function splitList(cell: string | null): string[] {
  return cell === null ? [] : cell.split(/\s*[;|]\s*/);
}
